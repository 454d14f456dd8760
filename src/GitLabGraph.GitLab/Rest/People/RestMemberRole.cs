using System.Text.Json;
using System.Text.Json.Serialization;

namespace GitLabGraph.GitLab.Rest.People;

/// <summary>A custom role (Ultimate).</summary>
public sealed record RestMemberRole
{
    public long Id { get; init; }

    public string? Name { get; init; }

    public string? Description { get; init; }

    public long? GroupId { get; init; }

    public int BaseAccessLevel { get; init; }

    /// <summary>One member a permission, by GitLab's name, as it came.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Others { get; set; }

    /// <summary>The permissions that the role adds to its base level.</summary>
    [JsonIgnore]
    public IEnumerable<string> Permissions =>
        Others?.Where(static other => other.Value.ValueKind == JsonValueKind.True).Select(static other => other.Key)
        ?? [];
}
