namespace GitLabGraph.Accounts.Tokens;

/// <summary>Tokens as they stood in the store at an account's version.</summary>
public sealed record StoredTokens(AccountTokens Tokens, int Version);
