using System.Buffers;
using System.Text;
using System.Text.Json;

namespace GitLabGraph.GitLab.Reading;

/// <summary>
/// A JSON text, read once: where each value stands, and for each object which names it may have. Who asks an object for
/// dozens of names finds most of them absent without looking, and the rest without walking through the values between.
/// A work item's widgets are parts of it: their members are found as its own.
/// </summary>
public sealed class JsonIndex : IDisposable
{
    private const int DeepestNesting = 64;
    private const int TypicalValueLength = 16;
    private const int WidgetsSketch = (7 << 8) | 'w';

    private static ReadOnlySpan<byte> Widgets => "widgets"u8;

    private readonly ReadOnlyMemory<byte> _text;
    private Row[] _rows;
    private int _count;

    private JsonIndex(ReadOnlyMemory<byte> text)
    {
        _text = text;
        _rows = ArrayPool<Row>.Shared.Rent((text.Length / TypicalValueLength) + 1);
    }

    public IndexedJson Root => new(this, 0);

    /// <summary>Reads a text, which has to stay as it is while the index is used.</summary>
    /// <exception cref="JsonException">It is no JSON.</exception>
    public static JsonIndex Read(ReadOnlyMemory<byte> text)
    {
        var index = new JsonIndex(text);

        try
        {
            index.Fill();
            return index;
        }
        catch
        {
            index.Dispose();
            throw;
        }
    }

    internal JsonValueKind KindOf(int row) => _rows[row].Kind;

    internal bool IsEscaped(int row) => _rows[row].IsEscaped;

    /// <summary>The row after a value and all that is in it.</summary>
    internal int After(int row) => _rows[row].After;

    /// <summary>The value as it is written.</summary>
    internal ReadOnlySpan<byte> Raw(int row) => _text.Span.Slice(_rows[row].Start, _rows[row].Length);

    internal string NameOf(int row) => Encoding.UTF8.GetString(Name(_rows[row]));

    /// <summary>The row of an object's member; negative when there is none.</summary>
    internal int Find(int row, string name)
    {
        ref readonly var owner = ref _rows[row];
        var sketch = Sketch(name.Length, name.Length > 0 ? name[0] : '\0');

        if (owner.Kind != JsonValueKind.Object || (owner.Names & Bit(sketch)) == 0)
        {
            return -1;
        }

        var widgets = -1;

        for (var member = row + 1; member < owner.After; member = _rows[member].After)
        {
            ref readonly var found = ref _rows[member];

            if (found.Sketch == sketch && Ascii.Equals(Name(found), name))
            {
                return member;
            }

            widgets = IsWidgets(found) ? member : widgets;
        }

        return widgets < 0 ? -1 : FindIn(widgets, name);
    }

    public void Dispose()
    {
        var rows = _rows;
        _rows = [];

        if (rows.Length > 0)
        {
            ArrayPool<Row>.Shared.Return(rows);
        }
    }

    private int FindIn(int widgets, string name)
    {
        for (var widget = widgets + 1; widget < _rows[widgets].After; widget = _rows[widget].After)
        {
            if (Find(widget, name) is var member and >= 0)
            {
                return member;
            }
        }

        return -1;
    }

    private void Fill()
    {
        var reader = new Utf8JsonReader(_text.Span, new JsonReaderOptions { MaxDepth = DeepestNesting });
        Span<int> open = stackalloc int[DeepestNesting];
        var depth = 0;
        var (nameStart, nameLength) = (0, 0);

        while (reader.Read())
        {
            var kind = reader.TokenType;

            switch (kind)
            {
                case JsonTokenType.PropertyName:
                    (nameStart, nameLength) = ((int)reader.TokenStartIndex + 1, reader.ValueSpan.Length);
                    continue;

                case JsonTokenType.EndObject or JsonTokenType.EndArray:
                    depth--;
                    Close(open[depth], depth > 0 ? open[depth - 1] : -1, (int)reader.BytesConsumed);
                    continue;
            }

            ref var row = ref Add();
            row.Kind = KindOf(kind);
            row.IsEscaped = kind == JsonTokenType.String && reader.ValueIsEscaped;
            row.Start = (int)reader.TokenStartIndex;
            row.Length = (int)reader.BytesConsumed - row.Start;
            row.After = _count;
            (row.NameStart, row.NameLength) = (nameStart, nameLength);
            nameLength = 0;

            if (depth > 0 && _rows[open[depth - 1]].Kind == JsonValueKind.Object)
            {
                row.Sketch = Sketch(row.NameLength, row.NameLength > 0 ? (char)_text.Span[nameStart] : '\0');
                _rows[open[depth - 1]].Names |= Bit(row.Sketch);
            }

            if (kind is JsonTokenType.StartObject or JsonTokenType.StartArray)
            {
                open[depth++] = _count - 1;
            }
        }
    }

    private ref Row Add()
    {
        if (_count == _rows.Length)
        {
            var more = ArrayPool<Row>.Shared.Rent(_rows.Length * 2);
            _rows.CopyTo(more, 0);
            ArrayPool<Row>.Shared.Return(_rows);
            _rows = more;
        }

        ref var row = ref _rows[_count++];
        row = default;
        return ref row;
    }

    private void Close(int row, int owner, int end)
    {
        ref var closed = ref _rows[row];
        closed.After = _count;
        closed.Length = end - closed.Start;

        if (owner >= 0 && IsWidgets(closed))
        {
            for (var widget = row + 1; widget < _count; widget = _rows[widget].After)
            {
                _rows[owner].Names |= _rows[widget].Names;
            }
        }
    }

    private bool IsWidgets(in Row row) => row.Sketch == WidgetsSketch && row.Kind == JsonValueKind.Array && Name(row).SequenceEqual(Widgets);

    private ReadOnlySpan<byte> Name(in Row row) => _text.Span.Slice(row.NameStart, row.NameLength);

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

    // Tells nearly all names apart without looking at them.
    private static int Sketch(int length, char first) => (length << 8) | first;

    private static ulong Bit(int sketch) => 1UL << (((sketch >> 8) * 7) + sketch);

    private struct Row
    {
        /// <summary>A bit for each name that an object has.</summary>
        public ulong Names;
        public int NameStart;
        public int NameLength;
        public int Sketch;
        public int Start;
        public int Length;
        public int After;
        public JsonValueKind Kind;
        public bool IsEscaped;
    }
}
