namespace GitLabGraph.Sandbox.World.Changes.Code;

/// <summary>create, update, delete or move of one file.</summary>
public sealed record FileAction(string Kind, string Path, string Content, string? PreviousPath = null);
