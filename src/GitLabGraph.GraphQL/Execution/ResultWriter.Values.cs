using System.Collections;
using System.Text.Json;
using GitLabGraph.GraphQL.Language;

namespace GitLabGraph.GraphQL.Execution;

public sealed partial class ResultWriter
{
    /// <summary>
    /// Writes what stands in <c>extensions</c>: null, booleans, numbers, strings, lists and maps of those, JSON
    /// elements.
    /// Anything else is written as its text.
    /// </summary>
    public void WriteValue(object? value)
    {
        switch (value)
        {
            case null: WriteNull(); break;
            case string text: WriteString(text); break;
            case bool flag: WriteBoolean(flag); break;
            case int number: WriteNumber(number); break;
            case long number: WriteNumber(number); break;
            case double number when double.IsFinite(number): WriteNumber(number); break;
            case decimal number: WriteNumber(number); break;
            case JsonElement json: WriteJson(json); break;
            case SourceLocation location: WriteLocation(location); break;
            case ResponsePath path: WriteList(path.ToSegments()); break;
            case IEnumerable<KeyValuePair<string, object?>> map: WriteMap(map); break;
            case IEnumerable list: WriteList(list); break;
            default: WriteString(Convert.ToString(value, null) ?? ""); break;
        }
    }

    private void WriteMap(IEnumerable<KeyValuePair<string, object?>> map)
    {
        WriteByte((byte)'{');
        var isFirst = true;
        foreach (var (name, value) in map)
        {
            WriteComma(ref isFirst);
            WriteString(name);
            WriteByte((byte)':');
            WriteValue(value);
        }

        WriteByte((byte)'}');
    }

    private void WriteList(IEnumerable list)
    {
        WriteByte((byte)'[');
        var isFirst = true;
        foreach (var item in list)
        {
            WriteComma(ref isFirst);
            WriteValue(item);
        }

        WriteByte((byte)']');
    }

    private void WriteLocation(SourceLocation location)
    {
        WriteRaw("{\"line\":"u8);
        WriteNumber(location.Line);
        WriteRaw(",\"column\":"u8);
        WriteNumber(location.Column);
        WriteByte((byte)'}');
    }

    private void WriteComma(ref bool isFirst)
    {
        if (!isFirst)
        {
            WriteByte((byte)',');
        }

        isFirst = false;
    }
}
