using GitLabGraph.GitLab.Accounts;

namespace GitLabGraph.Accounts.Linking;

/// <summary>The pair that an authorization was exchanged for.</summary>
public sealed record OAuthTokens(AccessToken Access, AccessToken? Refresh);
