namespace GitLabGraph.GraphQL.Language;

/// <content>Directive definitions, and the fields and arguments of types.</content>
public static partial class SyntaxPrinter
{
    private static void WriteDirectiveDefinition(SyntaxWriter writer, DirectiveDefinitionNode directive)
    {
        WriteDescription(writer, directive.Description);
        writer.Write("directive @");
        writer.Write(directive.Name.Value);
        WriteArgumentDefinitions(writer, directive.Arguments);
        writer.Write(directive.IsRepeatable ? " repeatable on " : " on ");
        WriteList(writer, directive.Locations, " | ");
    }

    private static void WriteFieldDefinition(SyntaxWriter writer, FieldDefinitionNode field)
    {
        WriteDescription(writer, field.Description);
        writer.Write(field.Name.Value);
        WriteArgumentDefinitions(writer, field.Arguments);
        writer.Write(": ");
        WriteType(writer, field.Type);
        WriteDirectives(writer, field.Directives);
    }

    private static void WriteInputValueDefinition(SyntaxWriter writer, InputValueDefinitionNode inputValue)
    {
        WriteDescription(writer, inputValue.Description);
        writer.Write(inputValue.Name.Value);
        writer.Write(": ");
        WriteType(writer, inputValue.Type);
        WriteDefaultValue(writer, inputValue.DefaultValue);
        WriteDirectives(writer, inputValue.Directives);
    }

    /// <summary>On one line, however long; only text of several lines among them gives each its own.</summary>
    private static void WriteArgumentDefinitions(
        SyntaxWriter writer,
        IReadOnlyList<InputValueDefinitionNode> arguments)
    {
        if (arguments.Count == 0)
        {
            return;
        }

        var mark = writer.GetMark();
        writer.Write("(");
        WriteList(writer, arguments, ", ");
        writer.Write(")");
        if (writer.LineEnds > mark.LineEnds)
        {
            writer.GoBack(mark);
            WriteLines(writer, "(", arguments, ")");
        }
    }
}
