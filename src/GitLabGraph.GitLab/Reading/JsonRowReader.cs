using System.Buffers;
using System.Text.Json;
using GitLabGraph.GitLab.Errors;

namespace GitLabGraph.GitLab.Reading;

/// <summary>Reads a text once, from its first value to its last, and writes a row for each.</summary>
internal ref struct JsonRowReader
{
    private const int DeepestNesting = 64;
    private const int TypicalValueLength = 16;

    // What the largest answer holds of values of that length. Many more are no GitLab's, and a few bytes each on the
    // wire are forty here.
    private const int MostRows = 4 * 1024 * 1024;

    // Ten megabytes; the pool would keep larger arrays for long, and hardly an answer needs them.
    private const int MostPooledRows = 256 * 1024;

    private readonly ReadOnlySpan<byte> _text;
    private int _count;

    private JsonRowReader(ReadOnlySpan<byte> text)
    {
        _text = text;
        Rows = ArrayPool<JsonRow>.Shared.Rent((text.Length / TypicalValueLength) + 1);
    }

    private JsonRow[] Rows { get; set; }

    /// <summary>The rows, in an array of the pool that is longer than they are.</summary>
    /// <exception cref="JsonException">The text is no JSON.</exception>
    /// <exception cref="GitLabException">It holds more values than we want to index.</exception>
    public static JsonRow[] Read(ReadOnlySpan<byte> text)
    {
        var reader = new JsonRowReader(text);

        try
        {
            reader.Read();
            return reader.Rows;
        }
        catch
        {
            GiveBack(reader.Rows);
            throw;
        }
    }

    /// <summary>Gives the rows' array back to the pool.</summary>
    public static void GiveBack(JsonRow[] rows)
    {
        if (rows.Length <= MostPooledRows)
        {
            ArrayPool<JsonRow>.Shared.Return(rows);
        }
    }

    private void Read()
    {
        var reader = new Utf8JsonReader(_text, new JsonReaderOptions { MaxDepth = DeepestNesting });
        Span<int> open = stackalloc int[DeepestNesting];
        var depth = 0;
        var (nameStart, nameLength) = (0, 0);

        while (reader.Read())
        {
            switch (reader.TokenType)
            {
                case JsonTokenType.PropertyName:
                    (nameStart, nameLength) = ((int)reader.TokenStartIndex + 1, reader.ValueSpan.Length);
                    continue;

                case JsonTokenType.EndObject or JsonTokenType.EndArray:
                    depth--;
                    Close(open[depth], depth > 0 ? open[depth - 1] : -1, (int)reader.BytesConsumed);
                    continue;
            }

            ref var row = ref Add(ref reader);
            (row.NameStart, row.NameLength) = (nameStart, nameLength);
            nameLength = 0;

            if (depth > 0 && Rows[open[depth - 1]].Kind == JsonValueKind.Object)
            {
                row.Sketch = JsonRow.SketchOf(row.NameLength, row.NameLength > 0 ? (char)_text[nameStart] : '\0');
                Rows[open[depth - 1]].Names |= JsonRow.BitOf(row.Sketch);
            }

            if (row.Kind is JsonValueKind.Object or JsonValueKind.Array)
            {
                open[depth++] = _count - 1;
            }
        }
    }

    private ref JsonRow Add(ref Utf8JsonReader reader)
    {
        if (_count == MostRows)
        {
            throw new GitLabException(
                GitLabError.TooLarge, $"GitLab's answer holds more than {MostRows} values; ask for fewer at once.");
        }

        if (_count == Rows.Length)
        {
            var more = ArrayPool<JsonRow>.Shared.Rent(Rows.Length * 2);
            Rows.CopyTo(more, 0);
            GiveBack(Rows);
            Rows = more;
        }

        ref var row = ref Rows[_count++];
        row = new JsonRow
        {
            Kind = KindOf(reader.TokenType),
            IsEscaped = reader.ValueIsEscaped,
            Start = (int)reader.TokenStartIndex,
            Length = (int)(reader.BytesConsumed - reader.TokenStartIndex),
            After = _count,
        };
        return ref row;
    }

    private readonly void Close(int row, int owner, int end)
    {
        ref var closed = ref Rows[row];
        closed.After = _count;
        closed.Length = end - closed.Start;

        if (owner >= 0 && closed.IsWidgets(_text))
        {
            for (var widget = row + 1; widget < _count; widget = Rows[widget].After)
            {
                Rows[owner].Names |= Rows[widget].Names;
            }
        }
    }

    private static JsonValueKind KindOf(JsonTokenType token) => token switch
    {
        JsonTokenType.StartObject => JsonValueKind.Object,
        JsonTokenType.StartArray => JsonValueKind.Array,
        JsonTokenType.String => JsonValueKind.String,
        JsonTokenType.Number => JsonValueKind.Number,
        JsonTokenType.True => JsonValueKind.True,
        JsonTokenType.False => JsonValueKind.False,
        _ => JsonValueKind.Null,
    };
}
