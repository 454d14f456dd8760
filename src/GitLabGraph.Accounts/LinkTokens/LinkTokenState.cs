namespace GitLabGraph.Accounts.LinkTokens;

/// <summary>What a presented link token is.</summary>
public enum LinkTokenState
{
    Good,
    Unknown,
    Expired,
    Used,
}
