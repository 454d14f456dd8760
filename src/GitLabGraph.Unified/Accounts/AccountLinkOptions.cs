namespace GitLabGraph.Unified.Accounts;

/// <summary>A token, or a pair of OAuth, to link an account by. Prints no secret.</summary>
/// <param name="InstanceUrl">The token's GitLab.</param>
/// <param name="Token">A personal, project or group access token, or an OAuth access token.</param>
/// <param name="RefreshToken">What comes with an OAuth access token; null for the others.</param>
/// <param name="AccountKey">The account to link again; null makes a new one.</param>
public sealed record AccountLinkOptions(string InstanceUrl, string Token, string? RefreshToken, string? AccountKey)
{
    public override string ToString() => InstanceUrl;
}
