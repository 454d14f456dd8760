namespace GitLabGraph.GitLab.Rest.People;

/// <summary>An account at a single sign-on provider.</summary>
public sealed record RestIdentity
{
    public string? Provider { get; init; }

    public string? ExternUid { get; init; }

    public long? SamlProviderId { get; init; }
}
