namespace GitLabGraph.GraphQL.Language;

/// <content>Extensions of schema and types. An extension that adds nothing is an error.</content>
public ref partial struct Utf8GraphQLParser
{
    private DefinitionNode ParseTypeExtension()
    {
        var start = _lexer.Start;
        var keyword = _lexer;
        keyword.Advance();
        var kind = keyword.Kind == TokenKind.Name ? keyword.ReadName() : string.Empty;
        if (kind is not ("schema" or "scalar" or "type" or "interface" or "union" or "enum" or "input"))
        {
            throw Unexpected(keyword);
        }

        Advance();
        Advance();
        return kind switch
        {
            "schema" => ParseSchemaExtension(start),
            "scalar" => ParseScalarTypeExtension(start),
            "type" => ParseObjectTypeExtension(start),
            "interface" => ParseInterfaceTypeExtension(start),
            "union" => ParseUnionTypeExtension(start),
            "enum" => ParseEnumTypeExtension(start),
            _ => ParseInputObjectTypeExtension(start),
        };
    }

    private SchemaExtensionNode ParseSchemaExtension(int start)
    {
        var directives = ParseDirectives(isConstant: true);
        var operationTypes = ParseOperationTypeDefinitions();
        RequireAddition(directives.Length + operationTypes.Length);
        return new SchemaExtensionNode(directives, operationTypes, SpanFrom(start));
    }

    private ScalarTypeExtensionNode ParseScalarTypeExtension(int start)
    {
        var name = ParseName();
        var directives = ParseDirectives(isConstant: true);
        RequireAddition(directives.Length);
        return new ScalarTypeExtensionNode(name, directives, SpanFrom(start));
    }

    private ObjectTypeExtensionNode ParseObjectTypeExtension(int start)
    {
        var name = ParseName();
        var interfaces = ParseImplementsInterfaces();
        var directives = ParseDirectives(isConstant: true);
        var fields = ParseFieldDefinitions();
        RequireAddition(interfaces.Length + directives.Length + fields.Length);
        return new ObjectTypeExtensionNode(name, directives, interfaces, fields, SpanFrom(start));
    }

    private InterfaceTypeExtensionNode ParseInterfaceTypeExtension(int start)
    {
        var name = ParseName();
        var interfaces = ParseImplementsInterfaces();
        var directives = ParseDirectives(isConstant: true);
        var fields = ParseFieldDefinitions();
        RequireAddition(interfaces.Length + directives.Length + fields.Length);
        return new InterfaceTypeExtensionNode(name, directives, interfaces, fields, SpanFrom(start));
    }

    private UnionTypeExtensionNode ParseUnionTypeExtension(int start)
    {
        var name = ParseName();
        var directives = ParseDirectives(isConstant: true);
        var types = ParseUnionMemberTypes();
        RequireAddition(directives.Length + types.Length);
        return new UnionTypeExtensionNode(name, directives, types, SpanFrom(start));
    }

    private EnumTypeExtensionNode ParseEnumTypeExtension(int start)
    {
        var name = ParseName();
        var directives = ParseDirectives(isConstant: true);
        var values = ParseEnumValueDefinitions();
        RequireAddition(directives.Length + values.Length);
        return new EnumTypeExtensionNode(name, directives, values, SpanFrom(start));
    }

    private InputObjectTypeExtensionNode ParseInputObjectTypeExtension(int start)
    {
        var name = ParseName();
        var directives = ParseDirectives(isConstant: true);
        var fields = ParseInputValueDefinitions(TokenKind.LeftBrace, TokenKind.RightBrace);
        RequireAddition(directives.Length + fields.Length);
        return new InputObjectTypeExtensionNode(name, directives, fields, SpanFrom(start));
    }

    private readonly void RequireAddition(int count)
    {
        if (count == 0)
        {
            throw Unexpected();
        }
    }
}
