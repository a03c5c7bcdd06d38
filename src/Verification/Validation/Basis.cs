namespace Verification.Validation;

/// <summary>
/// What a failure rests on besides the member that it names. Where one of these could not be read from a file, the failure means nothing.
/// </summary>
/// <param name="Members">
/// Members as failures name them, such as <c>Evidence[3].Date</c>; <c>Claims[*].Id</c> stands for that of every claim, and a name that begins with
/// a dot for a sibling of the failing member.
/// </param>
internal sealed record Basis(params string[] Members)
{
    /// <summary>The paths of the members in a file.</summary>
    /// <param name="failing">The member that failed.</param>
    public IEnumerable<string> Paths(string failing) =>
        Members.Select(member => JsonPath.OfMember(member[0] == '.' ? failing[..failing.LastIndexOf('.')] + member : member));
}
