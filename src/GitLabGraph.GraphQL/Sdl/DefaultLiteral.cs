using GitLabGraph.GraphQL.Language;
using GitLabGraph.GraphQL.Types;

namespace GitLabGraph.GraphQL.Sdl;

/// <summary>
/// A default as printed and introspected: the literal coerced to its type and turned back, so that a single value of a
/// list type stands in brackets and an input object shows its own defaults, in the order of its fields.
/// </summary>
internal static class DefaultLiteral
{
    /// <summary>Null when there is no default, or none that fits the type.</summary>
    public static ValueNode? Of(InputValue value) =>
        value.DefaultValue is null ? null : Coerce(value.DefaultValue, value.Type);

    /// <summary>The literal that stands for the coerced value; null when the literal does not fit the type.</summary>
    public static ValueNode? Coerce(ValueNode literal, GraphQLType type)
    {
        if (type is NonNullType nonNull)
        {
            return literal is NullValueNode ? null : Coerce(literal, nonNull.OfType);
        }

        if (literal is NullValueNode)
        {
            return literal;
        }

        return type switch
        {
            ListType list => CoerceList(literal, list.OfType),
            InputObjectType input => CoerceObject(literal, input),
            EnumType enumeration => literal is EnumValueNode name && enumeration.Values.Contains(name.Value)
                ? literal
                : null,
            ScalarType scalar => CoerceScalar(literal, scalar),
            _ => null,
        };
    }

    /// <summary>
    /// Whether the literal is a value of the type, its own defaults left aside: they may lead in circles.
    /// </summary>
    public static bool Fits(ValueNode literal, GraphQLType type) => (literal, type) switch
    {
        (_, NonNullType nonNull) => literal is not NullValueNode && Fits(literal, nonNull.OfType),
        (NullValueNode, _) => true,
        (ListValueNode list, ListType items) => list.Items.All(item => Fits(item, items.OfType)),
        (_, ListType items) => Fits(literal, items.OfType),
        (ObjectValueNode entries, InputObjectType input) => FitsObject(entries, input),
        (EnumValueNode name, EnumType enumeration) => enumeration.Values.Contains(name.Value),
        (_, ScalarType scalar) => scalar.TryParseLiteral(literal, out _, out _),
        _ => false,
    };

    private static bool FitsObject(ObjectValueNode entries, InputObjectType type)
    {
        var given = entries.Fields.Select(field => field.Name.Value).ToHashSet(StringComparer.Ordinal);
        return entries.Fields.All(entry =>
                type.Fields.TryGet(entry.Name.Value, out var field) && Fits(entry.Value, field.Type))
            && type.Fields.All(field => !field.IsRequired || given.Contains(field.Name))
            && (!type.IsOneOf || entries.Fields is [{ Value: not NullValueNode }]);
    }

    private static ListValueNode? CoerceList(ValueNode literal, GraphQLType itemType)
    {
        IReadOnlyList<ValueNode> items = literal is ListValueNode list ? list.Items : [literal];
        var coerced = new List<ValueNode>(items.Count);
        foreach (var item in items)
        {
            if (Coerce(item, itemType) is not { } value)
            {
                return null;
            }

            coerced.Add(value);
        }

        return new ListValueNode(coerced, TextSpan.None);
    }

    private static ObjectValueNode? CoerceObject(ValueNode literal, InputObjectType type)
    {
        if (literal is not ObjectValueNode entries)
        {
            return null;
        }

        var given = entries.Fields.ToLookup(field => field.Name.Value, field => field.Value);
        var fields = new List<ObjectFieldNode>();
        foreach (var field in type.Fields)
        {
            var source = given[field.Name].LastOrDefault();
            var value = source is null ? Of(field) : Coerce(source, field.Type);
            if (value is not null)
            {
                fields.Add(new ObjectFieldNode(new NameNode(field.Name, TextSpan.None), value, TextSpan.None));
            }
            else if (source is not null || field.Type.IsNonNull)
            {
                return null;
            }
        }

        return new ObjectValueNode(fields, TextSpan.None);
    }

    private static ValueNode? CoerceScalar(ValueNode literal, ScalarType scalar)
    {
        if (!scalar.TryParseLiteral(literal, out var value, out _))
        {
            return null;
        }

        return value is null ? new NullValueNode(TextSpan.None) : scalar.ToLiteral(value);
    }
}
