namespace GitLabGraph.GraphQL.Tests.Language;

internal sealed partial class RandomDocument
{
    private void TypeSystemDefinition()
    {
        var isExtension = Chance(25);
        if (isExtension)
        {
            Token("extend");
        }
        else
        {
            Description();
        }

        switch (random.Next(isExtension ? 7 : 8))
        {
            case 0:
                Token("schema");
                Directives(isConstant: true);
                Between("{", 1, 3, OperationType, "}");
                break;
            case 1:
                Tokens("scalar", Name(), "@", Name());
                Directives(isConstant: true);
                break;
            case 2:
                Tokens("union", Name());
                Directives(isConstant: true);
                Tokens("=", Chance(30) ? "|" : " ", Name(), "|", Name());
                break;
            case 3:
                Tokens("enum", Name());
                Directives(isConstant: true);
                Between("{", 1, 4, EnumValue, "}");
                break;
            case 4:
                Tokens("input", Name());
                Directives(isConstant: true);
                Between("{", 1, 4, InputValue, "}");
                break;
            case 5 or 6:
                Tokens(Pick("type", "interface"), Name());
                Interfaces();
                Directives(isConstant: true);
                Between("{", 1, 4, FieldDefinition, "}");
                break;
            default:
                DirectiveDefinition();
                break;
        }
    }

    private void OperationType() => Tokens(Pick("query", "mutation", "subscription"), ":", Name());

    private void Interfaces()
    {
        if (Chance(30))
        {
            Tokens("implements", Chance(30) ? "&" : " ", Name(), "&", Name());
        }
    }

    private void EnumValue()
    {
        Description();
        Token(Pick("OPEN", "CLOSED", "on", "type"));
        Directives(isConstant: true);
    }

    private void FieldDefinition()
    {
        Description();
        Token(Name());
        ArgumentDefinitions();
        Token(":");
        Type();
        Directives(isConstant: true);
    }

    private void ArgumentDefinitions()
    {
        if (Chance(30))
        {
            Between("(", 1, 3, InputValue, ")");
        }
    }

    private void InputValue()
    {
        Description();
        Tokens(Name(), ":");
        Type();
        DefaultValue();
        Directives(isConstant: true);
    }

    private void DirectiveDefinition()
    {
        Tokens("directive", "@", Name());
        ArgumentDefinitions();
        Tokens(Chance(30) ? "repeatable" : " ", "on", Chance(30) ? "|" : " ");
        Tokens(Pick("QUERY", "FIELD", "VARIABLE_DEFINITION"), "|", Pick("SCHEMA", "INPUT_FIELD_DEFINITION"));
    }
}
