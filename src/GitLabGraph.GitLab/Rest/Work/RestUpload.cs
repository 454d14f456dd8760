namespace GitLabGraph.GitLab.Rest.Work;

/// <summary>An uploaded file; its markdown goes into a body.</summary>
public sealed record RestUpload
{
    public long? Id { get; init; }

    public string? Alt { get; init; }

    public string? Url { get; init; }

    public string? FullPath { get; init; }

    public string? Markdown { get; init; }
}
