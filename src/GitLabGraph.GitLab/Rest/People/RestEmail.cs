namespace GitLabGraph.GitLab.Rest.People;

/// <summary>An e-mail address of the token's owner; the primary one is not listed.</summary>
public sealed record RestEmail
{
    public long Id { get; init; }

    public string Email { get; init; } = "";

    public DateTimeOffset? ConfirmedAt { get; init; }
}
