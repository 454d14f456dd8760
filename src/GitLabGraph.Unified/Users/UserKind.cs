using GitLabGraph.GraphQL.Types;

namespace GitLabGraph.Unified.Users;

/// <summary>Who is behind an account of the instance.</summary>
[EnumType]
public enum UserKind
{
    Human,
    Bot,
    ServiceAccount,

    /// <summary>Stands for people whose account was deleted.</summary>
    Ghost,
}
