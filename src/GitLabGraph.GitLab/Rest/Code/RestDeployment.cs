namespace GitLabGraph.GitLab.Rest.Code;

/// <summary>A deployment.</summary>
public sealed record RestDeployment
{
    public long Id { get; init; }

    /// <summary>The number people see, unique in its project (or group).</summary>
    public int? Iid { get; init; }

    public string? Ref { get; init; }

    public string? Sha { get; init; }

    public DateTimeOffset? CreatedAt { get; init; }

    public DateTimeOffset? UpdatedAt { get; init; }

    public string? Status { get; init; }

    public RestUser? User { get; init; }

    public RestEnvironment? Environment { get; init; }

    public RestJob? Deployable { get; init; }
}
