using System.Globalization;

namespace Verification.Benchmarks.Cases;

/// <summary>Prints what the steps of one case take, as multiples of a floor.</summary>
internal sealed class SpeedTable
{
    private const double Megabyte = 1e6;

    private readonly int items;
    private readonly int fileBytes;
    private readonly Measured floor;

    /// <param name="items">The number of items.</param>
    /// <param name="fileBytes">The size of the case file.</param>
    /// <param name="floor">What reading every token of it takes.</param>
    public SpeedTable(int items, int fileBytes, Measured floor)
    {
        (this.items, this.fileBytes, this.floor) = (items, fileBytes, floor);
        Add("reading tokens", floor);
    }

    public void Add(string step, Measured measured) =>
        Line(step, measured.Clock, measured.Work, $"{(double)measured.Allocated / items, 10:F0}");

    public void Add(LiveChanges changes) =>
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{items, 9}  one change followed: median {changes.Median.TotalMicroseconds:F0} µs, the slowest of a hundred {changes.NinetyNinth.TotalMicroseconds:F0} µs, {changes.BytesEach / 1000:F0} kB allocated"
            )
        );

    public void Add(CommandRun run, long written) =>
        Line(
            "command, end to end",
            run.Clock,
            run.Work,
            $"          peak {run.PeakMemory / Megabyte:F0} MB, {(double)run.PeakMemory / fileBytes:F1} x file; {written / Megabyte:F0} MB written"
        );

    private void Line(string step, TimeSpan clock, TimeSpan work, FormattableString rest) =>
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{items, 9}  {fileBytes / Megabyte, 7:F1}  {step, -20}  {clock.TotalMilliseconds, 9:F1}  {clock / floor.Clock, 8:F2}  {Each(clock), 7:F0}  {Each(work), 20:F0}  {rest.ToString(CultureInfo.InvariantCulture)}"
            )
        );

    private double Each(TimeSpan time) => time.TotalNanoseconds / items;
}
