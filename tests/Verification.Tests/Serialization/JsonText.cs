using System.Globalization;
using System.Text;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using Verification.Evidence;
using Verification.Scoring;
using Verification.Serialization;
using Verification.Validation;

namespace Verification.Tests.Serialization;

/// <summary>Files that live in memory.</summary>
internal static class JsonText
{
    public const string CaseFormat = "\"format\": \"verification-case/1\"";

    public const string OptionsFormat = "\"format\": \"verification-options/1\"";

    public static FileReading<VerificationCase> ReadCase(string json, Limits? limits = null) =>
        ReadCase(Encoding.UTF8.GetBytes(json), limits);

    public static FileReading<VerificationCase> ReadCase(byte[] utf8, Limits? limits = null) =>
        CaseFile.Read(new MemoryStream(utf8), limits);

    public static FileReading<ScoringOptions> ReadOptions(string json) => OptionsFile.Read(new MemoryStream(Encoding.UTF8.GetBytes(json)));

    /// <summary>All problems of a case file, each as <c>LINE PATH CODE</c>.</summary>
    public static string[] ProblemsOf(string json, Limits? limits = null) => Brief(ReadCase(json, limits).Problems);

    public static string[] Brief(IEnumerable<Problem> problems) =>
        [.. problems.Select(problem => string.Create(CultureInfo.InvariantCulture, $"{problem.Line} {problem.Path} {problem.Code}"))];

    public static string Write(VerificationCase @case) => Written(stream => CaseFile.Write(@case, stream));

    public static string Write(ScoringOptions options) => Written(stream => OptionsFile.Write(options, stream));

    public static string Write(Assessment assessment) => Written(stream => AssessmentFile.Write(assessment, stream));

    /// <summary>The tokens of a text; dates stay texts.</summary>
    public static JToken Parse(string json)
    {
        using var reader = new JsonTextReader(new StringReader(json)) { DateParseHandling = DateParseHandling.None };
        return JToken.ReadFrom(reader);
    }

    /// <summary>The text of a token.</summary>
    public static string Of(JToken token)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        using var writer = new JsonTextWriter(text);
        token.WriteTo(writer);
        return text.ToString();
    }

    private static string Written(Action<Stream> write)
    {
        using var stream = new MemoryStream();
        write(stream);
        return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(stream.ToArray());
    }
}
