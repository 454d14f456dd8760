using System.Text;

namespace GitLabGraph.GraphQL.Language;

/// <content>Values, type references and directives, which stand on one line (but for block strings).</content>
public static partial class SyntaxPrinter
{
    private static void WriteValue(SyntaxWriter writer, ValueNode value)
    {
        switch (value)
        {
            case VariableNode variable:
                writer.Write("$");
                writer.Write(variable.Name.Value);
                break;
            case StringValueNode text:
                writer.Write(text.IsBlock ? BlockString.Print(text.Value) : Quote(text.Value));
                break;
            case ListValueNode list:
                writer.Write("[");
                WriteList(writer, list.Items, ", ");
                writer.Write("]");
                break;
            case ObjectValueNode fields:
                writer.Write("{");
                WriteList(writer, fields.Fields, ", ");
                writer.Write("}");
                break;
            default:
                writer.Write(TextOf(value));
                break;
        }
    }

    private static string TextOf(ValueNode value) => value switch
    {
        IntValueNode number => number.Value,
        FloatValueNode number => number.Value,
        EnumValueNode name => name.Value,
        BooleanValueNode boolean => boolean.Value ? "true" : "false",
        _ => "null",
    };

    private static void WriteType(SyntaxWriter writer, TypeNode type)
    {
        switch (type)
        {
            case NamedTypeNode named:
                writer.Write(named.Name.Value);
                break;
            case ListTypeNode list:
                writer.Write("[");
                WriteType(writer, list.Type);
                writer.Write("]");
                break;
            case NonNullTypeNode nonNull:
                WriteType(writer, nonNull.Type);
                writer.Write("!");
                break;
        }
    }

    private static void WriteNamedValue(SyntaxWriter writer, NameNode name, ValueNode value)
    {
        writer.Write(name.Value);
        writer.Write(": ");
        WriteValue(writer, value);
    }

    private static void WriteDirectives(SyntaxWriter writer, IReadOnlyList<DirectiveNode> directives)
    {
        foreach (var directive in directives)
        {
            writer.Write(" ");
            WriteDirective(writer, directive);
        }
    }

    private static void WriteDirective(SyntaxWriter writer, DirectiveNode directive)
    {
        writer.Write("@");
        writer.Write(directive.Name.Value);
        if (directive.Arguments.Count > 0)
        {
            writer.Write("(");
            WriteList(writer, directive.Arguments, ", ");
            writer.Write(")");
        }
    }

    private static string Quote(string value)
    {
        var text = new StringBuilder(value.Length + 2).Append('"');
        foreach (var character in value)
        {
            _ = character switch
            {
                '"' => text.Append("\\\""),
                '\\' => text.Append("\\\\"),
                '\b' => text.Append("\\b"),
                '\f' => text.Append("\\f"),
                '\n' => text.Append("\\n"),
                '\r' => text.Append("\\r"),
                '\t' => text.Append("\\t"),
                < ' ' or (>= '\u007F' and <= '\u009F') => text.Append($"\\u{(int)character:X4}"),
                _ => text.Append(character),
            };
        }

        return text.Append('"').ToString();
    }
}
