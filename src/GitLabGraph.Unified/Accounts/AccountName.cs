using GitLabGraph.Unified.Nodes;

namespace GitLabGraph.Unified.Accounts;

/// <summary>How callers name an account outside of a query, such as in a header or a path.</summary>
public static class AccountName
{
    /// <summary>
    /// The key behind <c>Account.id</c>; what is no such id is taken for a key itself, as the link page gives it.
    /// </summary>
    public static string ToKey(string given) =>
        GlobalId.TryParse(given, out var id) && id.Type == nameof(Account) ? id.Account : given;
}
