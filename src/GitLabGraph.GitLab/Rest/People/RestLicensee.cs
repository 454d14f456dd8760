using System.Text.Json.Serialization;

namespace GitLabGraph.GitLab.Rest.People;

/// <summary>To whom a licence was given.</summary>
public sealed record RestLicensee
{
    [JsonPropertyName("Name")]
    public string? Name { get; init; }

    [JsonPropertyName("Email")]
    public string? Email { get; init; }

    [JsonPropertyName("Company")]
    public string? Company { get; init; }
}
