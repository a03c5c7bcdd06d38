using System.Globalization;
using Newtonsoft.Json;
using Verification.Validation;

namespace Verification.Serialization;

/// <summary>A reader of Json.NET’s that ends at the first list, object or text beyond the limits, whoever reads with it.</summary>
internal sealed class BoundedJsonReader : JsonTextReader
{
    private readonly Limits limits;
    private readonly Stack<int> outer = new();
    private int count;
    private bool isList;

    /// <param name="text">The text.</param>
    /// <param name="limits">The limits.</param>
    public BoundedJsonReader(TextReader text, Limits limits)
        : base(text)
    {
        this.limits = limits;
        MaxDepth = limits.MaxDepth;
        DateParseHandling = DateParseHandling.None;
        FloatParseHandling = FloatParseHandling.Double;
    }

    /// <inheritdoc/>
    public override bool Read()
    {
        if (!base.Read())
        {
            return false;
        }

        switch (TokenType)
        {
            case JsonToken.PropertyName:
                Count();
                Measure();
                break;
            case JsonToken.StartObject or JsonToken.StartArray:
                CountElement();
                Enter(TokenType == JsonToken.StartArray);
                break;
            case JsonToken.EndObject or JsonToken.EndArray:
                Leave();
                break;
            case JsonToken.String:
                CountElement();
                Measure();
                break;
            case JsonToken.Comment:
                break;
            default:
                CountElement();
                break;
        }

        return true;
    }

    private void Enter(bool list)
    {
        outer.Push(isList ? count : ~count);
        (count, isList) = (0, list);
    }

    private void Leave()
    {
        var before = outer.Pop();
        (count, isList) = before >= 0 ? (before, true) : (~before, false);
    }

    private void CountElement()
    {
        if (isList)
        {
            Count();
        }
    }

    private void Count()
    {
        if (++count > limits.MaxElements)
        {
            var what = isList ? "elements" : "properties";
            throw new BeyondLimitException(
                ProblemCodes.TooMany,
                string.Create(CultureInfo.InvariantCulture, $"has more than {limits.MaxElements} {what}")
            );
        }
    }

    private void Measure()
    {
        if (((string)Value!).Length > limits.MaxTextLength)
        {
            throw new BeyondLimitException(
                ProblemCodes.TooLong,
                string.Create(CultureInfo.InvariantCulture, $"is longer than {limits.MaxTextLength} characters")
            );
        }
    }
}

/// <summary>A text goes beyond a limit and is not read on.</summary>
internal sealed class BeyondLimitException(string code, string message) : Exception(message)
{
    /// <summary>The code of the problem.</summary>
    public string Code => code;
}
