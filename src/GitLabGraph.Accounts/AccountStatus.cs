namespace GitLabGraph.Accounts;

/// <summary>Whether an account can be used, as far as every node has to know it.</summary>
public enum AccountStatus
{
    Active,

    /// <summary>GitLab refuses its tokens and they could not be replaced: it has to be linked again.</summary>
    NeedsReauth,

    /// <summary>Switched off by its tenant: GitLab is not asked, and its tokens are not refreshed.</summary>
    Disabled,
}
