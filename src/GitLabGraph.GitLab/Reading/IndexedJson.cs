using System.Buffers.Text;
using System.Text;
using System.Text.Json;

namespace GitLabGraph.GitLab.Reading;

/// <summary>A value of a <see cref="JsonIndex"/>; lives no longer than it.</summary>
public readonly struct IndexedJson
{
    private readonly JsonIndex? _index;
    private readonly int _row;

    internal IndexedJson(JsonIndex index, int row)
    {
        _index = index;
        _row = row;
    }

    /// <summary>What the value is; undefined when there is none.</summary>
    public JsonValueKind Kind => _index?.KindOf(_row) ?? JsonValueKind.Undefined;

    /// <summary>The value as it is written.</summary>
    public ReadOnlySpan<byte> Raw => _index is null ? default : _index.Raw(_row);

    /// <summary>A text as it is written between its quotes; false when escapes are in it, or when it is none.</summary>
    public bool TryGetPlainText(out ReadOnlySpan<byte> text)
    {
        var isPlain = Kind == JsonValueKind.String && !_index!.IsEscaped(_row);
        text = isPlain ? Raw[1..^1] : default;
        return isPlain;
    }

    /// <summary>The text; null when the value is none.</summary>
    public string? Text() =>
        TryGetPlainText(out var plain) ? Encoding.UTF8.GetString(plain)
            : Kind == JsonValueKind.String ? JsonText.Of(Raw)
            : null;

    public bool TryGetInt32(out int number)
    {
        number = 0;
        var isNumber = Kind == JsonValueKind.Number
            && Utf8Parser.TryParse(Raw, out number, out var length)
            && length == Raw.Length;
        number = isNumber ? number : 0;
        return isNumber;
    }

    /// <summary>A moment by ISO 8601.</summary>
    public bool TryGetDateTime(out DateTime moment)
    {
        moment = default;
        return Kind == JsonValueKind.String && Reader().TryGetDateTime(out moment);
    }

    /// <summary>A member of an object, or of one of its widgets.</summary>
    public bool Find(string name, out IndexedJson value)
    {
        var row = _index?.Find(_row, name) ?? -1;
        value = row < 0 ? default : new IndexedJson(_index!, row);
        return row >= 0;
    }

    /// <summary>The items of a list; of anything else none.</summary>
    public IndexedItems Items => Kind == JsonValueKind.Array ? new IndexedItems(_index!, _row) : default;

    /// <summary>The members of an object, by name; of anything else none.</summary>
    public IEnumerable<KeyValuePair<string, IndexedJson>> Members()
    {
        if (Kind != JsonValueKind.Object)
        {
            yield break;
        }

        for (var row = _row + 1; row < _index!.After(_row); row = _index.After(row))
        {
            yield return KeyValuePair.Create(_index.NameOf(row), new IndexedJson(_index, row));
        }
    }

    /// <summary>The value by itself, living as long as anybody likes.</summary>
    public JsonElement ToElement() => _index is null ? default : JsonElement.Parse(Raw);

    private Utf8JsonReader Reader()
    {
        var reader = new Utf8JsonReader(Raw);
        reader.Read();
        return reader;
    }
}
