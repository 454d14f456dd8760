namespace GitLabGraph.Sandbox.GraphQL.Nouns;

/// <summary>What a system note tells, in GitLab's word.</summary>
internal sealed record SystemNoteMetadata(long Id, string Action);
