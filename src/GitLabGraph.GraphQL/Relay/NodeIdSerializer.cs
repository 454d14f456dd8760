using System.Buffers.Text;
using System.Globalization;
using System.Text;

namespace GitLabGraph.GraphQL.Relay;

/// <summary>Ids as URL-safe base64 of <c>Type:key</c>, for keys that are text, whole numbers or UUIDs.</summary>
public sealed class NodeIdSerializer : INodeIdSerializer
{
    /// <summary>Longer ids are nobody's; they are refused before they are decoded.</summary>
    private const int MaxLength = 1024;

    public string Format(string typeName, object internalId) => Base64Url.EncodeToString(
        Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{typeName}:{internalId}")));

    public bool TryParse(string formattedId, Func<string, Type?> runtimeTypeOf, out NodeId nodeId)
    {
        nodeId = default;
        if (formattedId.Length > MaxLength || !Base64Url.IsValid(formattedId))
        {
            return false;
        }

        var text = Encoding.UTF8.GetString(Base64Url.DecodeFromChars(formattedId));
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        if (colon <= 0
            || runtimeTypeOf(text[..colon]) is not { } type
            || KeyOf(text[(colon + 1)..], type) is not { } key)
        {
            return false;
        }

        nodeId = new NodeId(text[..colon], key);
        return true;
    }

    private static object? KeyOf(string text, Type type)
    {
        if (type == typeof(string))
        {
            return text;
        }

        if (type == typeof(Guid))
        {
            return Guid.TryParse(text, out var uuid) ? uuid : null;
        }

        if (!long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
        {
            return null;
        }

        return Type.GetTypeCode(type) switch
        {
            TypeCode.Int64 => number,
            TypeCode.Int32 when number is >= int.MinValue and <= int.MaxValue => (int)number,
            TypeCode.Int16 when number is >= short.MinValue and <= short.MaxValue => (short)number,
            _ => null,
        };
    }
}
