using System.Diagnostics;
using System.Globalization;
using FsCheck;
using Verification.Tests;
using Verification.Tests.Fuzzing;

// verification-fuzz [READER|all] [COUNT] [SEED]: gives readers inputs by the hundred thousand, and keeps the first of each that it does not stand.
var targets = args is [] or ["all", ..] ? FuzzTarget.All : [FuzzTarget.Named(args[0])];
var count = args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 100_000;
var seed = args.Length > 2 ? ulong.Parse(args[2], CultureInfo.InvariantCulture) : 1;
var found = 0;
Console.WriteLine("reader             inputs    valid  seconds");
foreach (var target in targets)
{
    var fuzzer = new Fuzzer(target);
    var watch = Stopwatch.StartNew();
    try
    {
        fuzzer.Run(Config.QuickThrowOnFailure.WithMaxTest(count).WithReplay(seed, gamma: 1));
    }
    catch (Exception e) when (fuzzer.Found is not null)
    {
        found++;
        var folder = Directory.CreateDirectory(Path.Combine(Cases.Root, "tests", "Verification.Tests", "Fuzzing", "Found", target.Name));
        var file = Path.Combine(folder.FullName, string.Create(CultureInfo.InvariantCulture, $"{seed}-{fuzzer.Inputs}"));
        File.WriteAllBytes(file, fuzzer.Found);
        Console.WriteLine($"{target.Name} did not stand {Path.GetRelativePath(Cases.Root, file)}: {e.GetBaseException()}");
    }

    Console.WriteLine(
        string.Create(
            CultureInfo.InvariantCulture,
            $"{target.Name, -14}{fuzzer.Inputs, 11:N0}{fuzzer.Valid, 9:N0}{watch.Elapsed.TotalSeconds, 9:N0}"
        )
    );
}

return found == 0 ? 0 : 1;
