using System.Collections.Immutable;

namespace GitLabGraph.Sandbox.World.Changes.Code;

/// <summary>A commit made through the API: its message and what it does to files.</summary>
public sealed record CommitDraft(
    string Branch, string? StartBranch, string Message, ImmutableArray<FileAction> Actions);
