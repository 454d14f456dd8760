namespace GitLabGraph.GraphQL.Language;

/// <content>Definitions and extensions of schema, types and directives.</content>
public static partial class SyntaxPrinter
{
    private static void WriteTypeSystemDefinition(SyntaxWriter writer, SyntaxNode node)
    {
        switch (node)
        {
            case SchemaDefinitionNode schema:
                WriteDescription(writer, schema.Description);
                WriteSchema(writer, "schema", schema.Directives, schema.OperationTypes);
                break;
            case DirectiveDefinitionNode directive:
                WriteDirectiveDefinition(writer, directive);
                break;
            case ScalarTypeDefinitionNode type:
                WriteHead(writer, "scalar ", type);
                break;
            case ObjectTypeDefinitionNode type:
                WriteHead(writer, "type ", type, type.Interfaces);
                WriteSpacedBlock(writer, type.Fields);
                break;
            case InterfaceTypeDefinitionNode type:
                WriteHead(writer, "interface ", type, type.Interfaces);
                WriteSpacedBlock(writer, type.Fields);
                break;
            case UnionTypeDefinitionNode type:
                WriteHead(writer, "union ", type);
                WriteMembers(writer, type.Types);
                break;
            case EnumTypeDefinitionNode type:
                WriteHead(writer, "enum ", type);
                WriteSpacedBlock(writer, type.Values);
                break;
            case InputObjectTypeDefinitionNode type:
                WriteHead(writer, "input ", type);
                WriteSpacedBlock(writer, type.Fields);
                break;
        }
    }

    private static void WriteExtension(SyntaxWriter writer, SyntaxNode node)
    {
        switch (node)
        {
            case SchemaExtensionNode schema:
                WriteSchema(writer, "extend schema", schema.Directives, schema.OperationTypes);
                break;
            case ScalarTypeExtensionNode type:
                WriteHead(writer, "extend scalar ", type.Name, [], type.Directives);
                break;
            case ObjectTypeExtensionNode type:
                WriteHead(writer, "extend type ", type.Name, type.Interfaces, type.Directives);
                WriteSpacedBlock(writer, type.Fields);
                break;
            case InterfaceTypeExtensionNode type:
                WriteHead(writer, "extend interface ", type.Name, type.Interfaces, type.Directives);
                WriteSpacedBlock(writer, type.Fields);
                break;
            case UnionTypeExtensionNode type:
                WriteHead(writer, "extend union ", type.Name, [], type.Directives);
                WriteMembers(writer, type.Types);
                break;
            case EnumTypeExtensionNode type:
                WriteHead(writer, "extend enum ", type.Name, [], type.Directives);
                WriteSpacedBlock(writer, type.Values);
                break;
            case InputObjectTypeExtensionNode type:
                WriteHead(writer, "extend input ", type.Name, [], type.Directives);
                WriteSpacedBlock(writer, type.Fields);
                break;
        }
    }

    private static void WriteHead(
        SyntaxWriter writer,
        string keyword,
        TypeDefinitionNode type,
        IReadOnlyList<NamedTypeNode>? interfaces = null)
    {
        WriteDescription(writer, type.Description);
        WriteHead(writer, keyword, type.Name, interfaces ?? [], type.Directives);
    }

    private static void WriteHead(
        SyntaxWriter writer,
        string keyword,
        NameNode name,
        IReadOnlyList<NamedTypeNode> interfaces,
        IReadOnlyList<DirectiveNode> directives)
    {
        writer.Write(keyword);
        writer.Write(name.Value);
        if (interfaces.Count > 0)
        {
            writer.Write(" implements ");
            WriteList(writer, interfaces, " & ");
        }

        WriteDirectives(writer, directives);
    }

    private static void WriteSchema(
        SyntaxWriter writer,
        string keyword,
        IReadOnlyList<DirectiveNode> directives,
        IReadOnlyList<OperationTypeDefinitionNode> operationTypes)
    {
        writer.Write(keyword);
        WriteDirectives(writer, directives);
        WriteSpacedBlock(writer, operationTypes);
    }

    private static void WriteMembers(SyntaxWriter writer, IReadOnlyList<NamedTypeNode> types)
    {
        if (types.Count > 0)
        {
            writer.Write(" = ");
            WriteList(writer, types, " | ");
        }
    }

    private static void WriteSpacedBlock<T>(SyntaxWriter writer, IReadOnlyList<T> nodes)
        where T : SyntaxNode
    {
        if (nodes.Count > 0)
        {
            writer.Write(" ");
            WriteBlock(writer, nodes);
        }
    }
}
