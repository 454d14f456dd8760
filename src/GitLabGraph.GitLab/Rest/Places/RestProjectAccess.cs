namespace GitLabGraph.GitLab.Rest.Places;

/// <summary>An access level with its notifications.</summary>
public sealed record RestProjectAccess
{
    /// <summary>An integer, never an enum: GitLab adds levels.</summary>
    public int? AccessLevel { get; init; }

    public int? NotificationLevel { get; init; }
}
