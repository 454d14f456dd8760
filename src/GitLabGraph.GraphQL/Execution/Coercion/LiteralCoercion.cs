using GitLabGraph.GraphQL.Errors;
using GitLabGraph.GraphQL.Language;
using GitLabGraph.GraphQL.Types;

namespace GitLabGraph.GraphQL.Execution.Coercion;

/// <summary>
/// Turns a literal, which may contain variables, into the value that a resolver sees. Validation tells why a
/// literal is wrong; this only that it is. What only the API can refuse, an id of another kind for instance, is thrown
/// as a <see cref="GraphQLException"/>, which callers turn into the error of their place.
/// </summary>
/// <remarks><see href="https://spec.graphql.org/September2025/#sec-Input-Values"/></remarks>
internal static class LiteralCoercion
{
    public static bool TryCoerce(ValueNode literal, GraphQLType type, VariableValues variables, out object? value)
    {
        value = null;
        if (literal is VariableNode variable)
        {
            // The variable was coerced to its own type, which validation found to fit here.
            return variables.TryGet(variable.Name.Value, out value) && !(value is null && type.IsNonNull);
        }

        if (literal is NullValueNode)
        {
            return !type.IsNonNull;
        }

        return type.Nullable switch
        {
            ListType list => TryCoerceList(literal, list, variables, out value),
            InputObjectType inputObject => TryCoerceObject(literal, inputObject, variables, out value),
            EnumType enumType => TryCoerceEnum(literal, enumType, out value),
            ScalarType scalar => scalar.TryParseLiteral(literal, out value, out _),
            _ => false,
        };
    }

    private static bool TryCoerceList(ValueNode literal, ListType type, VariableValues variables, out object? value)
    {
        value = null;
        if (literal is not ListValueNode list)
        {
            if (!TryCoerce(literal, type.OfType, variables, out var single))
            {
                return false;
            }

            value = new[] { single };
            return true;
        }

        var items = new object?[list.Items.Count];
        for (var index = 0; index < items.Length; index++)
        {
            if (IsMissing(list.Items[index], variables))
            {
                if (type.OfType.IsNonNull)
                {
                    return false;
                }
            }
            else if (!TryCoerce(list.Items[index], type.OfType, variables, out items[index]))
            {
                return false;
            }
        }

        value = items;
        return true;
    }

    private static bool TryCoerceObject(
        ValueNode literal, InputObjectType type, VariableValues variables, out object? value)
    {
        value = null;
        if (literal is not ObjectValueNode given)
        {
            return false;
        }

        var fields = new Dictionary<string, object?>(StringComparer.Ordinal);
        foreach (var definition in type.Fields)
        {
            var literalOfField = given.Fields.LastOrDefault(field => field.Name.Value == definition.Name)?.Value;
            if (literalOfField is null || IsMissing(literalOfField, variables))
            {
                if (definition.IsRequired)
                {
                    return false;
                }

                literalOfField = definition.DefaultValue;
            }

            if (literalOfField is null)
            {
                continue;
            }

            if (!TryCoerce(literalOfField, definition.Type, variables, out var coerced))
            {
                return false;
            }

            fields[definition.Name] = RuntimeConversion.Convert(definition, coerced);
        }

        return InputObjects.TryCreate(type, fields, out value);
    }

    private static bool TryCoerceEnum(ValueNode literal, EnumType type, out object? value)
    {
        value = null;
        if (literal is not EnumValueNode given || !type.Values.TryGet(given.Value, out var member))
        {
            return false;
        }

        value = member.Value;
        return true;
    }

    private static bool IsMissing(ValueNode literal, VariableValues variables) =>
        literal is VariableNode variable && !variables.TryGet(variable.Name.Value, out _);
}
