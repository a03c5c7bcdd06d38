using System.Globalization;
using BenchmarkDotNet.Running;
using Verification.Benchmarks;

if (args is ["scale", .. var rest])
{
    Scale.Run(rest.Length > 0 ? int.Parse(rest[0], CultureInfo.InvariantCulture) : 100_000_000);
}
else if (args is ["quality", var folder])
{
    Quality.Run(folder);
}
else
{
    BenchmarkSwitcher.FromAssembly(typeof(Scale).Assembly).Run(args);
}
