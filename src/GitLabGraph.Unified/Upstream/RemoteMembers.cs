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
    private Member[]? _members;

    // A bit for each name that is there: most that are asked for are not.
    private ulong _present;

    public bool Find(string name, out JsonElement value)
    {
        var members = _members ??= List(json);
        var sketch = Sketch(name.Length, name[0]);
        value = default;

        if ((_present & Bit(sketch)) == 0)
        {
            return false;
        }

        foreach (ref readonly var member in members.AsSpan())
        {
            if (member.Sketch == sketch
                && Ascii.Equals(JsonMarshal.GetRawUtf8PropertyName(member.Property), name))
            {
                value = member.Property.Value;
                return true;
            }
        }

        return false;
    }

    private Member[] List(JsonElement json)
    {
        if (json.ValueKind != JsonValueKind.Object)
        {
            return [];
        }

        var hasWidgets = json.TryGetProperty("widgets"u8, out var widgets)
            && widgets.ValueKind == JsonValueKind.Array;
        var members = new Member[json.GetPropertyCount() + (hasWidgets ? Count(widgets) : 0)];
        var count = Add(members, 0, json);

        if (hasWidgets)
        {
            foreach (var widget in widgets.EnumerateArray())
            {
                count = widget.ValueKind == JsonValueKind.Object ? Add(members, count, widget) : count;
            }
        }

        return members;
    }

    private static int Count(JsonElement widgets)
    {
        var count = 0;

        foreach (var widget in widgets.EnumerateArray())
        {
            count += widget.ValueKind == JsonValueKind.Object ? widget.GetPropertyCount() : 0;
        }

        return count;
    }

    private int Add(Member[] members, int count, JsonElement json)
    {
        foreach (var property in json.EnumerateObject())
        {
            var name = JsonMarshal.GetRawUtf8PropertyName(property);
            var sketch = Sketch(name.Length, name.IsEmpty ? '\0' : (char)name[0]);
            _present |= Bit(sketch);
            members[count++] = new Member(sketch, property);
        }

        return count;
    }

    // Tells nearly all names apart without looking at them.
    private static int Sketch(int length, char first) => (length << 8) | first;

    private static ulong Bit(int sketch) => 1UL << (((sketch >> 8) * 7) + sketch);

    private readonly record struct Member(int Sketch, JsonProperty Property);
}
