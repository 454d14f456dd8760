using System.Runtime.CompilerServices;
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
    private readonly ReadOnlyMemory<byte> _text;
    private JsonRow[] _rows;

    private JsonIndex(ReadOnlyMemory<byte> text)
    {
        _text = text;
        _rows = JsonRowReader.Read(text.Span);
    }

    public IndexedJson Root => new(this, 0);

    /// <summary>The memory that the text and its index take.</summary>
    public long Bytes => _text.Length + ((long)_rows.Length * Unsafe.SizeOf<JsonRow>());

    /// <summary>
    /// Reads a text, which has to stay as it is while the index is used. Disposing gives the index's memory back early.
    /// </summary>
    /// <exception cref="JsonException">It is no JSON.</exception>
    /// <exception cref="Errors.GitLabException">It holds more values than we want to index.</exception>
    public static JsonIndex Read(ReadOnlyMemory<byte> text) => new(text);

    internal JsonValueKind KindOf(int row) => _rows[row].Kind;

    internal bool IsEscaped(int row) => _rows[row].IsEscaped;

    internal int After(int row) => _rows[row].After;

    /// <summary>The value as it is written.</summary>
    internal ReadOnlySpan<byte> Raw(int row) => _text.Span.Slice(_rows[row].Start, _rows[row].Length);

    internal string NameOf(int row) => Encoding.UTF8.GetString(_rows[row].Name(_text.Span));

    /// <summary>The row of an object's member, or of one of its widgets'; negative when there is none.</summary>
    internal int Find(int row, string name)
    {
        ref readonly var owner = ref _rows[row];
        var sketch = JsonRow.SketchOf(name.Length, name.Length > 0 ? name[0] : '\0');

        if (owner.Kind != JsonValueKind.Object || (owner.Names & JsonRow.BitOf(sketch)) == 0)
        {
            return -1;
        }

        var text = _text.Span;
        var widgets = -1;

        for (var member = row + 1; member < owner.After; member = _rows[member].After)
        {
            ref readonly var found = ref _rows[member];

            if (found.Sketch == sketch && Ascii.Equals(found.Name(text), name))
            {
                return member;
            }

            widgets = found.IsWidgets(text) ? member : widgets;
        }

        return widgets < 0 ? -1 : FindIn(widgets, name);
    }

    public void Dispose()
    {
        var rows = _rows;
        _rows = [];

        if (rows.Length > 0)
        {
            JsonRowReader.GiveBack(rows);
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
}
