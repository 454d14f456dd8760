using System.Text.Json;

namespace GitLabGraph.GitLab.Reading;

/// <summary>A value of a JSON text: where it stands, and its name in the object that it is a member of.</summary>
internal struct JsonRow
{
    /// <summary>How the member is called that holds the parts of a work item.</summary>
    private static ReadOnlySpan<byte> Widgets => "widgets"u8;

    private const int WidgetsSketch = (7 << 8) | 'w';

    /// <summary>A bit for each name that an object has; a name whose bit is missing need not be looked for.</summary>
    public ulong Names;
    public int NameStart;
    public int NameLength;

    /// <summary>Tells nearly all names apart without looking at them.</summary>
    public int Sketch;
    public int Start;
    public int Length;

    /// <summary>The row after the value and all that is in it.</summary>
    public int After;
    public JsonValueKind Kind;
    public bool IsEscaped;

    public readonly ReadOnlySpan<byte> Name(ReadOnlySpan<byte> text) => text.Slice(NameStart, NameLength);

    public readonly bool IsWidgets(ReadOnlySpan<byte> text) =>
        Sketch == WidgetsSketch && Kind == JsonValueKind.Array && Name(text).SequenceEqual(Widgets);

    public static int SketchOf(int length, char first) => (length << 8) | first;

    public static ulong BitOf(int sketch) => 1UL << (((sketch >> 8) * 7) + sketch);
}
