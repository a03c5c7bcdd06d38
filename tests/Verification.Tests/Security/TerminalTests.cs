using System.Globalization;
using System.Text;
using Verification.Interchange;
using Verification.Serialization;
using Verification.Tests.Cli;
using Verification.Tests.Reporting;
using Verification.Tests.Serialization;

namespace Verification.Tests.Security;

/// <summary>Whatever text of a file, a name or an argument reaches a terminal, it moves no cursor, sets no colour and turns nothing around.</summary>
public sealed class TerminalTests : IDisposable
{
    private const string Escapes = "\u001B[31m\u001B]0;title\u0007\u009B2J\u0008\u007F\u202E\u2066\u200F\uFEFF\u00AD";

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("verification-");

    public static TheoryData<string> Commands =>
        [
            "assess case",
            "assess case --as-of ESC",
            "assess case --options bad",
            "assess case --grading ESC",
            "assess bad",
            "assess ESC",
            "ESC",
            "--ESC",
            "validate case bad",
            "timeline case",
            "timeline case --claim ESC",
            "compare case other",
            "compare case other --format markdown",
            "alternatives case",
            "alternatives case --set ESC",
            "copies case",
            "copies case --assertions claims",
            "discover claims",
            "discover claims --truth claims",
            "discover claims --hierarchy bad",
            "discover bad",
            "discover claims --algorithm ESC",
            "calibrate bad",
            "calibrate labelled.csv",
            "convert --from claimreview --to case reviews",
            "convert --from case --to claimreview case",
            "convert --from case --to claimreview case --publisher ESC",
            "convert --from case --to stix case",
            "convert --from stix --to case bad",
            "convert --from csv --to case ESC",
            "convert --from case --to csv case --output case",
            "scale ESC --from icd203 --to phia",
            "scale likely --from ESC --to phia",
            "schema ESC",
        ];

    public void Dispose() => folder.Delete(recursive: true);

    [Theory]
    [MemberData(nameof(Commands))]
    public void No_command_writes_what_a_terminal_would_obey(string command)
    {
        var @case = NamedCase.Of(Escapes);
        Write("case", JsonText.Write(@case));
        Write("other", JsonText.Write(@case with { Evidence = @case.Evidence[1..2] }));
        Write(
            "bad",
            $$"""{ "format": "{{Json(Escapes)}}", "{{Json(Escapes)}}": [], "claims": [{ "id": "{{Json(Escapes)}}" }, { "id": "{{Json(Escapes)}}" }] }"""
        );
        Write("claims", $"item,source,value\n{Escapes}i,{Escapes}s,{Escapes}v\n{Escapes}i,{Escapes}t,{Escapes}w\n");
        Write("labelled.csv", $"claim_id,claim,outcome,source,kind,stance\nc,{Escapes},{Escapes},{Escapes},{Escapes},for\n");
        Write(
            "reviews",
            $$"""{ "@type": "ClaimReview", "claimReviewed": "{{Json(Escapes)}}", "{{Json(Escapes)}}": "i", "datePublished": "{{Json(Escapes)}}" }"""
        );

        var run = CommandRun.Of([.. command.Split(' ').Select(Word)]);

        (run.Output + run.Error).EnumerateRunes().Where(IsObeyed).Should().BeEmpty();
        (run.Output + run.Error).Should().NotBeEmpty();
    }

    private static bool IsObeyed(Rune rune) =>
        rune.Value is not ('\n' or 0x200C or 0x200D) && Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format;

    private string Word(string word) =>
        word.Contains("ESC", StringComparison.Ordinal) ? word.Replace("ESC", Escapes, StringComparison.Ordinal)
        : File.Exists(Path.Combine(folder.FullName, word)) ? Path.Combine(folder.FullName, word)
        : word;

    private static string Json(string text) => System.Text.Json.JsonEncodedText.Encode(text).ToString();

    private void Write(string name, string text) => File.WriteAllText(Path.Combine(folder.FullName, name), text);
}
