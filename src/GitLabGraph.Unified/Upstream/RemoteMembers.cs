using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;

namespace GitLabGraph.Unified.Upstream;

/// <summary>
/// An object's members and those of its widgets, listed once: a mapping asks for dozens of names, most of which were
/// not asked of GitLab, and a <see cref="JsonElement"/> is walked anew for each.
/// </summary>
internal sealed class RemoteMembers(JsonElement json)
{
    // Names are compared as they are written: GitLab's are plain ASCII.
    private (int Length, JsonProperty Property)[]? _members;

    public bool Find(string name, out JsonElement value)
    {
        foreach (ref readonly var member in (_members ??= List(json)).AsSpan())
        {
            if (member.Length == name.Length
                && Ascii.Equals(JsonMarshal.GetRawUtf8PropertyName(member.Property), name))
            {
                value = member.Property.Value;
                return true;
            }
        }

        value = default;
        return false;
    }

    private static (int Length, JsonProperty Property)[] List(JsonElement json)
    {
        if (json.ValueKind != JsonValueKind.Object)
        {
            return [];
        }

        var members = new List<(int Length, JsonProperty Property)>(json.GetPropertyCount());
        Add(members, json);

        if (json.TryGetProperty("widgets"u8, out var widgets) && widgets.ValueKind == JsonValueKind.Array)
        {
            foreach (var widget in widgets.EnumerateArray())
            {
                if (widget.ValueKind == JsonValueKind.Object)
                {
                    Add(members, widget);
                }
            }
        }

        return [.. members];
    }

    private static void Add(List<(int Length, JsonProperty Property)> members, JsonElement json)
    {
        foreach (var property in json.EnumerateObject())
        {
            members.Add((JsonMarshal.GetRawUtf8PropertyName(property).Length, property));
        }
    }
}
