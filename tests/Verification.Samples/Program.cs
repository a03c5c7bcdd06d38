using Verification.Samples;

FactCheckingService.Create(args, ServiceLimits.Default).Run();
