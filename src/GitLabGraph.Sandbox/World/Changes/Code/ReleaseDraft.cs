namespace GitLabGraph.Sandbox.World.Changes.Code;

public sealed record ReleaseDraft(
    string TagName, string? Reference, string? Name, string? Description, DateTimeOffset? ReleasedAt);
