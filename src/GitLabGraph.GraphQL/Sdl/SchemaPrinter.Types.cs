using GitLabGraph.GraphQL.Language;
using GitLabGraph.GraphQL.Types;

namespace GitLabGraph.GraphQL.Sdl;

public sealed partial class SchemaPrinter
{
    private void WriteType(NamedType type)
    {
        BeginDefinition(type.Description);
        switch (type)
        {
            case ScalarType scalar:
                WriteScalar(scalar);
                break;
            case ComplexType complex:
                WriteComplex(complex);
                break;
            case UnionType union:
                WriteUnion(union);
                break;
            case EnumType enumeration:
                _text.Append("enum ").Append(type.Name);
                WriteDirectives(type.Directives);
                WriteBlock(enumeration.Values, value =>
                {
                    _text.Append(value.Name);
                    WriteDeprecated(value.DeprecationReason);
                    WriteDirectives(value.Directives);
                });
                break;
            case InputObjectType input:
                _text.Append("input ").Append(type.Name).Append(input.IsOneOf ? " @oneOf" : "");
                WriteDirectives(type.Directives);
                WriteBlock(input.Fields, WriteInputValue);
                break;
        }
    }

    private void WriteScalar(ScalarType scalar)
    {
        _text.Append("scalar ").Append(scalar.Name);
        if (scalar.SpecifiedBy is not null)
        {
            _text.Append(" @specifiedBy(url: ").Append(Quote(scalar.SpecifiedBy)).Append(')');
        }

        WriteDirectives(scalar.Directives);
    }

    private void WriteComplex(ComplexType type)
    {
        _text.Append(type is ObjectType ? "type " : "interface ").Append(type.Name);
        if (type.Interfaces.Count > 0)
        {
            _text.Append(" implements ").AppendJoin(" & ", type.Interfaces.Select(item => item.Name));
        }

        WriteDirectives(type.Directives);
        WriteBlock(type.Fields, field =>
        {
            _text.Append(field.Name);
            WriteArguments(field.Arguments, "  ");
            _text.Append(": ").Append(field.Type);
            WriteDeprecated(field.DeprecationReason);
            WriteDirectives(field.Directives);
        });
    }

    private void WriteUnion(UnionType union)
    {
        _text.Append("union ").Append(union.Name);
        WriteDirectives(union.Directives);
        if (union.Types.Count > 0)
        {
            _text.Append(" = ").AppendJoin(" | ", union.Types.Select(type => type.Name));
        }
    }

    private void WriteBlock<TMember>(IReadOnlyList<TMember> members, Action<TMember> write)
        where TMember : INamedMember
    {
        if (members.Count is 0)
        {
            return;
        }

        _text.Append(" {\n");
        for (var index = 0; index < members.Count; index++)
        {
            WriteDescription(members[index].Description, "  ", isFirst: index is 0);
            _text.Append("  ");
            write(members[index]);
            _text.Append('\n');
        }

        _text.Append('}');
    }

    private void WriteArguments(FieldCollection<InputValue> arguments, string indentation)
    {
        if (arguments.Count is 0)
        {
            return;
        }

        // An empty description does not make a list of arguments longer, but is printed where the list is.
        if (!_options.Descriptions || arguments.All(argument => string.IsNullOrEmpty(argument.Description)))
        {
            WriteArgumentsInLine(arguments);
            return;
        }

        _text.Append("(\n");
        for (var index = 0; index < arguments.Count; index++)
        {
            WriteDescription(arguments[index].Description, $"  {indentation}", isFirst: index is 0);
            _text.Append("  ").Append(indentation);
            WriteInputValue(arguments[index]);
            _text.Append('\n');
        }

        _text.Append(indentation).Append(')');
    }

    private void WriteArgumentsInLine(FieldCollection<InputValue> arguments)
    {
        _text.Append('(');
        for (var index = 0; index < arguments.Count; index++)
        {
            _text.Append(index is 0 ? "" : ", ");
            WriteInputValue(arguments[index]);
        }

        _text.Append(')');
    }

    private void WriteInputValue(InputValue value)
    {
        _text.Append(value.Name).Append(": ").Append(value.Type);
        if (DefaultLiteral.Of(value) is { } literal)
        {
            _text.Append(" = ").Append(SyntaxPrinter.Print(literal));
        }

        WriteDeprecated(value.DeprecationReason);
        WriteDirectives(value.Directives);
    }
}
