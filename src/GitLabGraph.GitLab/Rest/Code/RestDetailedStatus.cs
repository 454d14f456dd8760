namespace GitLabGraph.GitLab.Rest.Code;

/// <summary>A status as GitLab shows it.</summary>
public sealed record RestDetailedStatus
{
    public string? Icon { get; init; }

    public string? Text { get; init; }

    public string? Label { get; init; }

    public string? Group { get; init; }

    public string? Tooltip { get; init; }

    public bool? HasDetails { get; init; }

    public string? DetailsPath { get; init; }

    public string? Favicon { get; init; }
}
