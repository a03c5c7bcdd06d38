using System.Globalization;
using BenchmarkDotNet.Running;
using Verification.Benchmarks;
using Verification.Benchmarks.Cases;
using Verification.Benchmarks.Databases;

if (args is ["scale", .. var rest])
{
    Scale.Run(rest.Length > 0 ? int.Parse(rest[0], CultureInfo.InvariantCulture) : 100_000_000);
}
else if (args is ["all", .. var upTo])
{
    var largest = upTo.Length > 0 ? int.Parse(upTo[0], CultureInfo.InvariantCulture) : 100_000_000;
    CaseSpeed.Run(Math.Min(largest, 1_000_000));
    Scale.Run(largest);
    await DatabaseScale.RunAsync(Math.Min(largest, 1_000_000));
}
else if (args is ["calibration"])
{
    CalibrationTimes.Run();
}
else if (args is ["cases", .. var most])
{
    CaseSpeed.Run(most.Length > 0 ? int.Parse(most[0], CultureInfo.InvariantCulture) : 1_000_000);
}
else if (args is ["copies", .. var size])
{
    CopiesScale.Run(size.Length > 0 ? int.Parse(size[0], CultureInfo.InvariantCulture) : 1_000_000);
}
else if (args is ["database", .. var many])
{
    await DatabaseScale.RunAsync(many.Length > 0 ? int.Parse(many[0], CultureInfo.InvariantCulture) : 1_000_000);
}
else if (args is ["quality", var whole])
{
    Quality.Run(whole, corpus => [corpus]);
}
else if (args is ["quality", var folder, "halves", var what and ("sources" or "items")])
{
    Quality.Run(folder, what == "sources" ? Halves.OfSources : Halves.OfItems);
}
else
{
    BenchmarkSwitcher.FromAssembly(typeof(Scale).Assembly).Run(args);
}
