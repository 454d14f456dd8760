using GitLabGraph.GraphQL.Types;

namespace GitLabGraph.Unified.Licenses;

/// <summary>What was bought.</summary>
[EnumType]
public enum LicenseKind
{
    /// <summary>The plan itself: a group's subscription, or an instance's licence.</summary>
    Plan,

    /// <summary>Something beside the plan, such as GitLab Duo, whose seats are given to people by hand.</summary>
    AddOn,
}
