using GitLabGraph.Sandbox.World.Code;

namespace GitLabGraph.Sandbox.GraphQL.Nouns;

/// <summary>A merge request whose description promises to close an item.</summary>
internal sealed record ClosingMergeRequest(MergeRequest MergeRequest);
