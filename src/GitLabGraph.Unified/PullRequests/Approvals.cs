using GitLabGraph.GraphQL.Types;
using GitLabGraph.Unified.Upstream;

namespace GitLabGraph.Unified.PullRequests;

/// <summary>Who approved a pull request, and whether that is enough.</summary>
/// <param name="Approved">Whether it has all it needs; without approval rules, whether anyone approved.</param>
/// <param name="Required">How many are needed; null where the instance has no approval rules.</param>
/// <param name="Left">How many are still missing; null where the instance has no approval rules.</param>
[ObjectType]
internal sealed record Approvals(bool Approved, int? Required, int? Left)
{
    /// <summary>The pull request as GitLab answered it.</summary>
    internal Remote Request { get; init; }
}
