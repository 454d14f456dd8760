namespace GitLabGraph.Accounts.Keys;

/// <summary>What a key may be used for.</summary>
[Flags]
public enum CallerScopes
{
    None = 0,

    /// <summary>Ask: queries, and the answers of mutations.</summary>
    Read = 1,

    /// <summary>Change things in GitLab.</summary>
    Write = 2,

    /// <summary>Link, relink and unlink accounts.</summary>
    Link = 4,

    /// <summary>Make and revoke keys, and read the audit log.</summary>
    Admin = 8,

    All = Read | Write | Link | Admin,
}
