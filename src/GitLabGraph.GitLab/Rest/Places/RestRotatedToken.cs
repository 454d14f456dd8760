using System.Text.Json.Serialization;
using GitLabGraph.GitLab.Accounts;
using GitLabGraph.GitLab.Rest.Converters;

namespace GitLabGraph.GitLab.Rest.Places;

/// <summary>What takes the place of a token that was rotated.</summary>
public sealed record RestRotatedToken
{
    [JsonConverter(typeof(SecretConverter))]
    public required AccessToken Token { get; init; }

    public DateOnly? ExpiresAt { get; init; }
}
