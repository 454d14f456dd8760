namespace GitLabGraph.GitLab.Rest.Places;

/// <summary>What the token's owner may do in a project, and through what.</summary>
public sealed record RestProjectPermissions
{
    public RestProjectAccess? ProjectAccess { get; init; }

    public RestProjectAccess? GroupAccess { get; init; }
}
