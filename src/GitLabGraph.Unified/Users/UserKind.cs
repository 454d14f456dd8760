using GitLabGraph.GraphQL.Types;

namespace GitLabGraph.Unified.Users;

/// <summary>Who is behind an account of the instance.</summary>
[EnumType]
public enum UserKind
{
    /// <summary>A person.</summary>
    Human,

    /// <summary>A program: of GitLab's own, or of a project's or group's token.</summary>
    Bot,

    /// <summary>An account made for a program.</summary>
    ServiceAccount,

    /// <summary>Stands for people whose account was deleted.</summary>
    Ghost,
}
