namespace GitLabGraph.GitLab.Rest.People;

/// <summary>An access level with its name.</summary>
public sealed record RestAccessLevel
{
    public int IntegerValue { get; init; }

    public string? StringValue { get; init; }

    public RestMemberRole? CustomRole { get; init; }
}
