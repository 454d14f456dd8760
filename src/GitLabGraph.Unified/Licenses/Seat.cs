using GitLabGraph.GraphQL.Types;
using GitLabGraph.Unified.Upstream;

namespace GitLabGraph.Unified.Licenses;

/// <summary>That somebody takes a seat of a licence.</summary>
[ObjectType]
internal sealed record Seat
{
    /// <summary>The day of the person's last activity; null when there was none, or GitLab does not tell.</summary>
    public DateOnly? LastActivityOn { get; init; }

    internal required License License { get; init; }

    internal Remote Remote { get; init; }
}
