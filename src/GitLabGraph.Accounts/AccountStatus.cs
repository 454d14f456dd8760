namespace GitLabGraph.Accounts;

/// <summary>Whether an account can be used.</summary>
public enum AccountStatus
{
    Active,

    /// <summary>GitLab refuses its tokens and they could not be replaced: it has to be linked again.</summary>
    NeedsReauth,

    /// <summary>Its instance could not be reached when it was last tried.</summary>
    Unreachable,

    /// <summary>Switched off by its tenant.</summary>
    Disabled,
}
