using GitLabGraph.GraphQL.Types;

namespace GitLabGraph.Unified.ApiKeys;

/// <summary>What a key may be used for.</summary>
[EnumType]
public enum ApiKeyScope
{
    /// <summary>Ask for whatever the linked accounts may see, and change nothing.</summary>
    Read,

    /// <summary>Change things in GitLab.</summary>
    Write,

    /// <summary>Link, relink and unlink accounts.</summary>
    Link,

    /// <summary>Make and revoke keys, and read the audit log.</summary>
    Admin,
}
