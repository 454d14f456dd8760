using System.Text.Json.Serialization;

namespace GitLabGraph.GitLab.Rest.Places;

/// <summary>The instance's agent server for Kubernetes.</summary>
public sealed record RestKas
{
    public bool? Enabled { get; init; }

    public string? Version { get; init; }

    [JsonPropertyName("externalUrl")]
    public string? ExternalUrl { get; init; }
}
