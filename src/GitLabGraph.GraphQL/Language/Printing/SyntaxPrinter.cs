namespace GitLabGraph.GraphQL.Language;

/// <summary>Prints syntax nodes as canonical GraphQL text, byte for byte as graphql-js prints them.</summary>
public static partial class SyntaxPrinter
{
    /// <summary>The node as text, indented by two spaces, without a line end after it.</summary>
    public static string Print(SyntaxNode node)
    {
        var writer = new SyntaxWriter();
        Write(writer, node);
        return writer.ToString();
    }

    private static void Write(SyntaxWriter writer, SyntaxNode node)
    {
        switch (node)
        {
            case NameNode name:
                writer.Write(name.Value);
                break;
            case ValueNode value:
                WriteValue(writer, value);
                break;
            case TypeNode type:
                WriteType(writer, type);
                break;
            case DirectiveNode directive:
                WriteDirective(writer, directive);
                break;
            case ArgumentNode argument:
                WriteNamedValue(writer, argument.Name, argument.Value);
                break;
            case ObjectFieldNode field:
                WriteNamedValue(writer, field.Name, field.Value);
                break;
            case DocumentNode document:
                WriteList(writer, document.Definitions, "\n\n");
                break;
            case TypeExtensionNode or SchemaExtensionNode:
                WriteExtension(writer, node);
                break;
            case TypeDefinitionNode or SchemaDefinitionNode or DirectiveDefinitionNode:
                WriteTypeSystemDefinition(writer, node);
                break;
            default:
                WriteMemberOrExecutable(writer, node);
                break;
        }
    }

    private static void WriteMemberOrExecutable(SyntaxWriter writer, SyntaxNode node)
    {
        switch (node)
        {
            case OperationTypeDefinitionNode operationType:
                writer.Write(NameOf(operationType.Operation));
                writer.Write(": ");
                WriteType(writer, operationType.Type);
                break;
            case FieldDefinitionNode field:
                WriteFieldDefinition(writer, field);
                break;
            case InputValueDefinitionNode inputValue:
                WriteInputValueDefinition(writer, inputValue);
                break;
            case EnumValueDefinitionNode enumValue:
                WriteDescription(writer, enumValue.Description);
                writer.Write(enumValue.Name.Value);
                WriteDirectives(writer, enumValue.Directives);
                break;
            default:
                WriteExecutable(writer, node);
                break;
        }
    }

    private static void WriteList<T>(SyntaxWriter writer, IReadOnlyList<T> nodes, string separator)
        where T : SyntaxNode
    {
        for (var index = 0; index < nodes.Count; index++)
        {
            if (index > 0)
            {
                writer.Write(separator);
            }

            Write(writer, nodes[index]);
        }
    }

    private static void WriteBlock<T>(SyntaxWriter writer, IReadOnlyList<T> nodes)
        where T : SyntaxNode
    {
        if (nodes.Count > 0)
        {
            WriteLines(writer, "{", nodes, "}");
        }
    }

    private static void WriteLines<T>(SyntaxWriter writer, string open, IReadOnlyList<T> nodes, string close)
        where T : SyntaxNode
    {
        writer.Write(open);
        writer.Indent();
        writer.Write("\n");
        WriteList(writer, nodes, "\n");
        writer.Unindent();
        writer.Write("\n");
        writer.Write(close);
    }

    private static void WriteDescription(SyntaxWriter writer, StringValueNode? description)
    {
        if (description is not null)
        {
            WriteValue(writer, description);
            writer.Write("\n");
        }
    }

    private static string NameOf(OperationType operation) => operation switch
    {
        OperationType.Mutation => "mutation",
        OperationType.Subscription => "subscription",
        _ => "query",
    };
}
