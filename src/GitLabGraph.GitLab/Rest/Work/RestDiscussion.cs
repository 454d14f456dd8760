namespace GitLabGraph.GitLab.Rest.Work;

/// <summary>A thread of notes.</summary>
public sealed record RestDiscussion
{
    public string Id { get; init; } = "";

    public bool IndividualNote { get; init; }

    public IReadOnlyList<RestNote>? Notes { get; init; }
}
