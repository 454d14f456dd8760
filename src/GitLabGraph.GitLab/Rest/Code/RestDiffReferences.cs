namespace GitLabGraph.GitLab.Rest.Code;

/// <summary>The three commits a diff is made of.</summary>
public sealed record RestDiffReferences
{
    public string? BaseSha { get; init; }

    public string? HeadSha { get; init; }

    public string? StartSha { get; init; }
}
