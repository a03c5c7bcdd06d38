using Verification.Interchange;
using Verification.Serialization;

namespace Verification.Cli;

/// <summary>Writes scales and conversions, as text or as JSON.</summary>
internal static class ScaleReport
{
    public static void Write(Stream stream, ScaleConversion conversion, bool isJson)
    {
        if (!isJson)
        {
            ProblemText.Write(stream, Lines(conversion));
            return;
        }

        Write(
            stream,
            json =>
            {
                json.Object("from", () => Write(json, conversion.Source));
                json.Object(
                    "to",
                    () =>
                    {
                        if (conversion.Value is { } value)
                        {
                            Write(json, value);
                        }
                        else
                        {
                            json.Property("scale", conversion.Target.Name);
                            json.Nullable("value", null);
                        }
                    }
                );
                json.Property("loss", Vocabulary<ConversionLoss>.Word(conversion.Loss));
                json.Property("remark", conversion.Remark);
            }
        );
    }

    public static void Write(Stream stream, IEnumerable<Scale> scales, bool isJson)
    {
        if (isJson)
        {
            Write(stream, json => json.Array("scales", scales, scale => json.Object(() => Write(json, scale))));
        }
        else
        {
            ProblemText.Write(stream, scales.SelectMany(Lines));
        }
    }

    private static IEnumerable<string> Lines(ScaleConversion conversion) =>
        [
            $"{conversion}",
            $"  {Said(conversion.Source)}",
            .. conversion.Value is { } value ? [$"  {Said(value)}"] : Array.Empty<string>(),
            $"  {conversion.Remark}",
        ];

    private static string Said(ScaleValue value) => $"{value.Scale.Name}: {value}{StandsFor(value.Range, value.Percent)}";

    private static IEnumerable<string> Lines(Scale scale) =>
        [
            $"{scale.Name}: {scale.Title}",
            $"  {scale.Measures.InWords()}; {scale.Source}",
            .. scale.Levels.IsEmpty
                ? [$"  {scale.Expected}"]
                : scale.Levels.Select(level => $"  {level}{StandsFor(level.Range, level.Percent)}"),
            "",
        ];

    private static string StandsFor(PercentRange? range, double? percent) =>
        range is not { } said || percent is not { } written ? ""
        : said.Width == 0 ? $", {said}"
        : $", {said}, written as {new PercentRange(written, written)}";

    private static void Write(Stream stream, Action<JsonOutput> write)
    {
        using (var json = new JsonOutput(stream))
        {
            json.Object(() => write(json));
        }

        stream.WriteByte((byte)'\n');
    }

    private static void Write(JsonOutput json, ScaleValue value)
    {
        json.Property("scale", value.Scale.Name);
        json.Property("value", value.Code);
        json.Optional("name", value.Level?.Name);
        Write(json, value.Range, value.Percent);
    }

    private static void Write(JsonOutput json, Scale scale)
    {
        json.Property("name", scale.Name);
        json.Property("title", scale.Title);
        json.Property("measures", Vocabulary<Quantity>.Word(scale.Measures));
        json.Property("source", scale.Source);
        json.Property("expected", scale.Expected);
        json.Array(
            "levels",
            scale.Levels,
            level =>
                json.Object(() =>
                {
                    json.Property("value", level.Code);
                    json.Property("name", level.Name);
                    Write(json, level.Range, level.Percent);
                    json.Property("unknown", level.IsUnknown);
                })
        );
    }

    private static void Write(JsonOutput json, PercentRange? range, double? percent)
    {
        if (range is { } said)
        {
            json.Array("range", [said.Low, said.High], json.Value);
            json.Property("highExcluded", said.IsHighExcluded);
        }

        json.Optional("percent", percent);
    }
}
