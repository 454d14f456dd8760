using GitLabGraph.GraphQL.Types;

namespace GitLabGraph.Unified.PullRequests;

/// <summary>How much a pull request changes: lines and files.</summary>
[ObjectType]
internal sealed record DiffStats(int Additions, int Deletions, int Files);
