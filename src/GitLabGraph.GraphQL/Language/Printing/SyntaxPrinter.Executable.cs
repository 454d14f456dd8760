namespace GitLabGraph.GraphQL.Language;

/// <content>Operations, fragments and selections.</content>
public static partial class SyntaxPrinter
{
    /// <summary>A field whose arguments would make the line longer has them on lines of their own.</summary>
    private const int LongestLine = 80;

    private static void WriteExecutable(SyntaxWriter writer, SyntaxNode node)
    {
        switch (node)
        {
            case OperationDefinitionNode operation:
                WriteOperation(writer, operation);
                break;
            case FragmentDefinitionNode fragment:
                WriteFragment(writer, fragment);
                break;
            case VariableDefinitionNode variable:
                WriteVariableDefinition(writer, variable);
                break;
            case SelectionSetNode selectionSet:
                WriteBlock(writer, selectionSet.Selections);
                break;
            case FieldNode field:
                WriteField(writer, field);
                break;
            case FragmentSpreadNode spread:
                writer.Write("...");
                writer.Write(spread.Name.Value);
                WriteDirectives(writer, spread.Directives);
                break;
            case InlineFragmentNode fragment:
                WriteInlineFragment(writer, fragment);
                break;
        }
    }

    private static void WriteOperation(SyntaxWriter writer, OperationDefinitionNode operation)
    {
        WriteDescription(writer, operation.Description);
        var isShort = operation is
        {
            Operation: OperationType.Query, Name: null, Description: null,
            VariableDefinitions.Count: 0, Directives.Count: 0,
        };
        if (!isShort)
        {
            writer.Write(NameOf(operation.Operation));
            writer.Write(operation.Name is null && operation.VariableDefinitions.Count == 0 ? string.Empty : " ");
            writer.Write(operation.Name?.Value ?? string.Empty);
            WriteVariableDefinitions(writer, operation.VariableDefinitions);
            WriteDirectives(writer, operation.Directives);
            writer.Write(" ");
        }

        WriteBlock(writer, operation.SelectionSet.Selections);
    }

    private static void WriteVariableDefinitions(
        SyntaxWriter writer,
        IReadOnlyList<VariableDefinitionNode> variables)
    {
        if (variables.Count == 0)
        {
            return;
        }

        var mark = writer.GetMark();
        writer.Write("(");
        WriteList(writer, variables, ", ");
        writer.Write(")");
        if (writer.LineEnds > mark.LineEnds)
        {
            // Not indented, unlike arguments: graphql-js does not either.
            writer.GoBack(mark);
            writer.Write("(\n");
            WriteList(writer, variables, "\n");
            writer.Write("\n)");
        }
    }

    private static void WriteVariableDefinition(SyntaxWriter writer, VariableDefinitionNode variable)
    {
        WriteDescription(writer, variable.Description);
        WriteValue(writer, variable.Variable);
        writer.Write(": ");
        WriteType(writer, variable.Type);
        WriteDefaultValue(writer, variable.DefaultValue);
        WriteDirectives(writer, variable.Directives);
    }

    private static void WriteFragment(SyntaxWriter writer, FragmentDefinitionNode fragment)
    {
        WriteDescription(writer, fragment.Description);
        writer.Write("fragment ");
        writer.Write(fragment.Name.Value);
        writer.Write(" on ");
        WriteType(writer, fragment.TypeCondition);
        WriteDirectives(writer, fragment.Directives);
        writer.Write(" ");
        WriteBlock(writer, fragment.SelectionSet.Selections);
    }

    private static void WriteField(SyntaxWriter writer, FieldNode field)
    {
        var start = writer.Length;
        if (field.Alias is { } alias)
        {
            writer.Write(alias.Value);
            writer.Write(": ");
        }

        writer.Write(field.Name.Value);
        WriteArguments(writer, field.Arguments, start);
        WriteDirectives(writer, field.Directives);
        if (field.SelectionSet is { Selections.Count: > 0 } selectionSet)
        {
            writer.Write(" ");
            WriteBlock(writer, selectionSet.Selections);
        }
    }

    private static void WriteArguments(SyntaxWriter writer, IReadOnlyList<ArgumentNode> arguments, int lineStart)
    {
        if (arguments.Count == 0)
        {
            return;
        }

        var mark = writer.GetMark();
        writer.Write("(");
        WriteList(writer, arguments, ", ");
        writer.Write(")");
        if (writer.Length - lineStart > LongestLine)
        {
            writer.GoBack(mark);
            WriteLines(writer, "(", arguments, ")");
        }
    }

    private static void WriteInlineFragment(SyntaxWriter writer, InlineFragmentNode fragment)
    {
        writer.Write("...");
        if (fragment.TypeCondition is { } typeCondition)
        {
            writer.Write(" on ");
            WriteType(writer, typeCondition);
        }

        WriteDirectives(writer, fragment.Directives);
        if (fragment.SelectionSet.Selections.Count > 0)
        {
            writer.Write(" ");
            WriteBlock(writer, fragment.SelectionSet.Selections);
        }
    }

    private static void WriteDefaultValue(SyntaxWriter writer, ValueNode? defaultValue)
    {
        if (defaultValue is not null)
        {
            writer.Write(" = ");
            WriteValue(writer, defaultValue);
        }
    }
}
