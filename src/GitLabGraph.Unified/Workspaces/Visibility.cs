using GitLabGraph.GraphQL.Types;

namespace GitLabGraph.Unified.Workspaces;

/// <summary>Who may see a workspace, repo or group.</summary>
[EnumType]
public enum Visibility
{
    /// <summary>Its members, and the default for a word that is not known here.</summary>
    Private,

    /// <summary>Everyone who is signed in to the instance.</summary>
    Internal,

    /// <summary>Everybody, without signing in.</summary>
    Public,
}
