namespace GitLabGraph.GitLab.Rest.Places;

/// <summary>Version and edition of an instance.</summary>
public sealed record RestMetadata
{
    /// <summary>For instance <c>18.8.1-ee</c>, or <c>19.2.0-pre</c> on gitlab.com.</summary>
    public string Version { get; init; } = "";

    public string? Revision { get; init; }

    /// <summary>Null before 15.6, which does not tell.</summary>
    public bool? Enterprise { get; init; }

    public RestKas? Kas { get; init; }
}
