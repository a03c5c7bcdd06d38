using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace Verification.BrowserTests.Browser;

/// <summary>What a page does that none of ours may do: log an error, throw, raise a dialog, or ask for anything beside itself.</summary>
internal sealed class PageComplaints
{
    private readonly ConcurrentQueue<string> complaints = new();

    /// <summary>Listens to a page that will be opened at an address.</summary>
    public PageComplaints(IPage page, string address)
    {
        page.Console += (_, message) => Add(message.Type is "error" or "assert", $"console: {message.Text}");
        page.PageError += (_, error) => Add(true, $"error: {error}");
        page.Request += (_, request) => Add(IsOutside(request.Url, address), $"request: {request.Url}");
        page.Dialog += (_, dialog) =>
        {
            Add(true, $"dialog: {dialog.Message}");
            _ = dialog.DismissAsync();
        };
    }

    public IReadOnlyCollection<string> All => complaints;

    private static bool IsOutside(string url, string address) =>
        url != address && !url.StartsWith("data:", StringComparison.Ordinal) && !url.StartsWith("blob:", StringComparison.Ordinal);

    private void Add(bool isComplaint, string what)
    {
        if (isComplaint)
        {
            complaints.Enqueue(what);
        }
    }
}
