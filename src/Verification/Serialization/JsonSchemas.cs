namespace Verification.Serialization;

/// <summary>The published JSON Schemas (draft 2020-12) of the file formats.</summary>
public static class JsonSchemas
{
    /// <summary>The schema of case files.</summary>
    public static string Case => Load("case.schema.json");

    /// <summary>The schema of assessment files.</summary>
    public static string Assessment => Load("assessment.schema.json");

    /// <summary>The schema of options files.</summary>
    public static string Options => Load("options.schema.json");

    private static string Load(string name)
    {
        using var stream = typeof(JsonSchemas).Assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
