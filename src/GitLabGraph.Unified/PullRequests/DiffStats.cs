using GitLabGraph.GraphQL.Types;

namespace GitLabGraph.Unified.PullRequests;

/// <summary>How much a pull request changes: lines and files.</summary>
/// <param name="Additions">Lines that were added.</param>
/// <param name="Deletions">Lines that were taken out.</param>
/// <param name="Files">Files that were changed.</param>
[ObjectType]
internal sealed record DiffStats(int Additions, int Deletions, int Files);
