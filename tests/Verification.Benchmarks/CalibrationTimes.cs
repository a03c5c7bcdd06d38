using System.Diagnostics;
using Verification.Calibration;
using Verification.Tests.Calibration;

namespace Verification.Benchmarks;

/// <summary>Shows how long fitting takes, and how near it comes to the constants that outcomes were drawn under.</summary>
internal static class CalibrationTimes
{
    public static void Run()
    {
        Time();
        Recover(400_000);
    }

    /// <summary>Ten thousand claims with ten items each, by ten-fold cross-validation.</summary>
    private static void Time()
    {
        var cases = DrawnCases.Of(10_000, DrawnCases.Other, seed: 1, unknown: 20, items: 19);
        var watch = Stopwatch.StartNew();
        var result = Calibrator.Fit(cases);
        Console.WriteLine(
            $"{cases.Length:N0} claims, {result.Provenance.Data.Items:N0} items, 10 folds: {watch.Elapsed.TotalSeconds:0.0} s"
        );
    }

    private static void Recover(int claims)
    {
        var fitted = Calibrator.Fit(DrawnCases.Of(claims, DrawnCases.Other, seed: 2), new CalibrationSettings { Folds = 2, Resamples = 1 });
        Console.WriteLine($"{claims:N0} claims of up to five items: constant, drawn under, fitted, off by");
        foreach (var constant in fitted.Provenance.Constants.Where(constant => constant.IsDetermined))
        {
            var truth = Parameters.All.Single(parameter => parameter.Name == constant.Name).Get(DrawnCases.Other);
            Console.WriteLine($"{constant.Name, -32} {truth, 6:0.000} {constant.Value, 6:0.000} {(constant.Value / truth) - 1, 7:0.0 %}");
        }
    }
}
