using Verification.Cli;

return VerificationCommand.Run(args, Shell.OfProcess());
