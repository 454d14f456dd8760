namespace GitLabGraph.GitLab.Rest.Work;

/// <summary>Where GitLab says the parts of an issue are.</summary>
public sealed record RestIssueLinks
{
    public string? Self { get; init; }

    public string? Notes { get; init; }

    public string? AwardEmoji { get; init; }

    public string? Project { get; init; }

    public string? ClosedAsDuplicateOf { get; init; }
}
