using System.Collections;
using System.Globalization;
using System.Text.Json;
using GitLabGraph.GraphQL.Execution;
using GitLabGraph.GraphQL.Language;

namespace GitLabGraph.GraphQL.Types.Scalars;

internal static partial class PlainValue
{
    public static ValueNode ToLiteral(object? value) => value switch
    {
        null => new NullValueNode(TextSpan.None),
        string text => new StringValueNode(text, false, TextSpan.None),
        bool boolean => new BooleanValueNode(boolean, TextSpan.None),
        double or float => NumberLiteral(Convert.ToDouble(value, CultureInfo.InvariantCulture)),
        JsonElement json => ToLiteral(FromJson(json)),
        IReadOnlyDictionary<string, object?> entries => ObjectLiteral(entries),
        IFormattable number when value.GetType().IsPrimitive || value is decimal =>
            NumberLiteral(number.ToString(null, CultureInfo.InvariantCulture)),
        IEnumerable items => new ListValueNode([.. items.Cast<object?>().Select(ToLiteral)], TextSpan.None),
        _ => new StringValueNode(TextOf(value), false, TextSpan.None),
    };

    public static ValueNode NumberLiteral(double number) => NumberLiteral(JavaScriptNumber.Format(number));

    public static void Write(object? value, ResultWriter writer)
    {
        switch (value)
        {
            case null:
                writer.WriteNull();
                break;
            case string text:
                writer.WriteString(text);
                break;
            case bool boolean:
                writer.WriteBoolean(boolean);
                break;
            case JsonElement { ValueKind: JsonValueKind.Undefined }:
                writer.WriteNull();
                break;
            case JsonElement json:
                writer.WriteJson(json);
                break;
            case IReadOnlyDictionary<string, object?> entries:
                WriteEntries(entries, writer);
                break;
            case IEnumerable items:
                WriteItems(items, writer);
                break;
            default:
                WriteLeaf(value, writer);
                break;
        }
    }

    private static ValueNode NumberLiteral(string text) =>
        text.All(character => char.IsAsciiDigit(character) || character is '-')
        ? new IntValueNode(text, TextSpan.None)
        : new FloatValueNode(text, TextSpan.None);

    private static ObjectValueNode ObjectLiteral(IReadOnlyDictionary<string, object?> entries) => new(
        [
            .. entries.Select(entry => new ObjectFieldNode(
                new NameNode(entry.Key, TextSpan.None), ToLiteral(entry.Value), TextSpan.None)),
        ],
        TextSpan.None);

    private static void WriteLeaf(object value, ResultWriter writer)
    {
        switch (value)
        {
            case int number:
                writer.WriteNumber(number);
                break;
            case double or float when !double.IsFinite(Convert.ToDouble(value, CultureInfo.InvariantCulture)):
                writer.WriteNull();
                break;
            case double or float:
                writer.WriteNumber(Convert.ToDouble(value, CultureInfo.InvariantCulture));
                break;
            case long or short or byte or sbyte or ushort or uint or ulong or decimal:
                writer.WriteNumber(Convert.ToDecimal(value, CultureInfo.InvariantCulture));
                break;
            default:
                writer.WriteString(TextOf(value));
                break;
        }
    }

    private static void WriteEntries(IReadOnlyDictionary<string, object?> entries, ResultWriter writer)
    {
        writer.WriteByte((byte)'{');
        var separator = false;
        foreach (var (key, value) in entries)
        {
            if (separator)
            {
                writer.WriteByte((byte)',');
            }

            writer.WriteString(key);
            writer.WriteByte((byte)':');
            Write(value, writer);
            separator = true;
        }

        writer.WriteByte((byte)'}');
    }

    private static void WriteItems(IEnumerable items, ResultWriter writer)
    {
        writer.WriteByte((byte)'[');
        var separator = false;
        foreach (var item in items)
        {
            if (separator)
            {
                writer.WriteByte((byte)',');
            }

            Write(item, writer);
            separator = true;
        }

        writer.WriteByte((byte)']');
    }

    private static string TextOf(object value) => value switch
    {
        DateTimeOffset time => time.ToString("O", CultureInfo.InvariantCulture),
        DateTime time => time.ToString("O", CultureInfo.InvariantCulture),
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };
}
