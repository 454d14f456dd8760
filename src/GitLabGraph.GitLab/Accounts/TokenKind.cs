namespace GitLabGraph.GitLab.Accounts;

/// <summary>
/// What an account's token is. It decides the limits GitLab applies and where its scopes can be read.
/// </summary>
public enum TokenKind
{
    /// <summary>No token: public data only, complexity 200 instead of 250, depth 15 instead of 20.</summary>
    Anonymous,

    /// <summary>An OAuth 2 access token: lives two hours and is refreshed by rotation.</summary>
    OAuth,

    /// <summary>A person's own token; its scopes are at <c>/personal_access_tokens/self</c>.</summary>
    PersonalAccessToken,

    /// <summary>A token of one project's bot user.</summary>
    ProjectAccessToken,

    /// <summary>A token of one group's bot user.</summary>
    GroupAccessToken,
}
