namespace GitLabGraph.Accounts.Keys;

/// <summary>What a key may do through the proxy. Empty lists allow everything that its scopes allow.</summary>
/// <param name="Methods">HTTP methods in upper case.</param>
/// <param name="Paths">Patterns of paths below the account's GitLab; <c>*</c> stands for any text.</param>
public sealed record ProxyRules(IReadOnlyList<string> Methods, IReadOnlyList<string> Paths)
{
    public static ProxyRules Unlimited { get; } = new([], []);
}
