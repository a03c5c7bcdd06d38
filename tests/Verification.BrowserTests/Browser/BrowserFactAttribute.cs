namespace Verification.BrowserTests.Browser;

/// <summary>A test that needs a browser: skipped, by name, where there is none.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class BrowserFactAttribute : FactAttribute
{
    public BrowserFactAttribute()
    {
        Skip = Chromium.Absence;
    }
}

/// <summary>A theory that needs a browser: skipped, by name, where there is none.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class BrowserTheoryAttribute : TheoryAttribute
{
    public BrowserTheoryAttribute()
    {
        Skip = Chromium.Absence;
    }
}

/// <summary>A test that needs a browser and axe-core: skipped, by name, where either is missing.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class AxeFactAttribute : FactAttribute
{
    public AxeFactAttribute()
    {
        Skip = Chromium.Absence ?? AxeCore.Absence;
    }
}

/// <summary>A theory that needs a browser and axe-core: skipped, by name, where either is missing.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class AxeTheoryAttribute : TheoryAttribute
{
    public AxeTheoryAttribute()
    {
        Skip = Chromium.Absence ?? AxeCore.Absence;
    }
}
