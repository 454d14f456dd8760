using System.Collections.Immutable;

namespace GitLabGraph.Sandbox.World.Changes.Code;

public sealed record ProjectDraft
{
    public string? Name { get; init; }

    public string? Path { get; init; }

    /// <summary>Null puts it under the viewer's own name.</summary>
    public long? GroupId { get; init; }

    public string? Description { get; init; }

    public Visibility Visibility { get; init; } = Visibility.Private;

    public bool HasReadme { get; init; }

    public string DefaultBranch { get; init; } = "main";

    public ImmutableArray<string> Topics { get; init; } = [];
}
