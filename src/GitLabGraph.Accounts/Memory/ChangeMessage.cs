using System.Text.Json;

namespace GitLabGraph.Accounts.Memory;

/// <summary>A change as it travels between nodes. Nothing secret is in it.</summary>
/// <param name="Node">Who tells it: one's own words come back, too.</param>
/// <param name="Change">What changed.</param>
internal sealed record ChangeMessage(string Node, Change Change)
{
    /// <summary>Reads what came; null for what is no such message, for others may speak on a channel.</summary>
    public static ChangeMessage? Read(string text)
    {
        try
        {
            var message = JsonSerializer.Deserialize<ChangeMessage>(text);
            return message is { Change: { Tenant: not null, Key: not null } } ? message : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    public string Write() => JsonSerializer.Serialize(this);
}
