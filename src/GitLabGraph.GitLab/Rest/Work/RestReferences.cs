namespace GitLabGraph.GitLab.Rest.Work;

/// <summary>The ways to refer to an issue or merge request.</summary>
public sealed record RestReferences
{
    public string? Short { get; init; }

    public string? Relative { get; init; }

    public string? Full { get; init; }
}
