using GitLabGraph.GraphQL.Language;
using GitLabGraph.GraphQL.Types;

namespace GitLabGraph.GraphQL.Validation.FieldMerging;

/// <summary>Whether two fields may answer under one name.</summary>
/// <remarks><see href="https://spec.graphql.org/September2025/#FieldsInSetCanMerge()"/></remarks>
internal static class FieldComparison
{
    public static bool HaveSameArguments(IReadOnlyList<ArgumentNode> first, IReadOnlyList<ArgumentNode> second)
    {
        if (first.Count != second.Count)
        {
            return false;
        }

        for (var index = 0; index < first.Count; index++)
        {
            if (second.Find(first[index].Name.Value) is not { } other || !AreEqual(first[index].Value, other.Value))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>
    /// Whether no value has both types. Types with fields never conflict by themselves: their fields are compared
    /// instead.
    /// </summary>
    public static bool Conflict(GraphQLType first, GraphQLType second) => (first, second) switch
    {
        (ListType left, ListType right) => Conflict(left.OfType, right.OfType),
        (ListType, _) or (_, ListType) => true,
        (NonNullType left, NonNullType right) => Conflict(left.OfType, right.OfType),
        (NonNullType, _) or (_, NonNullType) => true,
        (CompositeType, CompositeType) => false,
        _ => first != second,
    };

    public static DirectiveNode? StreamDirective(FieldNode field)
    {
        for (var index = 0; index < field.Directives.Count; index++)
        {
            if (field.Directives[index].Name.Value == "stream")
            {
                return field.Directives[index];
            }
        }

        return null;
    }

    private static bool AreEqual(ValueNode first, ValueNode second) => (first, second) switch
    {
        (VariableNode left, VariableNode right) => left.Name.Value == right.Name.Value,
        (IntValueNode left, IntValueNode right) => left.Value == right.Value,
        (FloatValueNode left, FloatValueNode right) => left.Value == right.Value,
        (StringValueNode left, StringValueNode right) => left.Value == right.Value && left.IsBlock == right.IsBlock,
        (BooleanValueNode left, BooleanValueNode right) => left.Value == right.Value,
        (EnumValueNode left, EnumValueNode right) => left.Value == right.Value,
        (NullValueNode, NullValueNode) => true,
        (ListValueNode left, ListValueNode right) => AreEqual(left.Items, right.Items),
        (ObjectValueNode left, ObjectValueNode right) => AreEqual(left.Fields, right.Fields),
        _ => false,
    };

    private static bool AreEqual(IReadOnlyList<ValueNode> first, IReadOnlyList<ValueNode> second)
    {
        if (first.Count != second.Count)
        {
            return false;
        }

        for (var index = 0; index < first.Count; index++)
        {
            if (!AreEqual(first[index], second[index]))
            {
                return false;
            }
        }

        return true;
    }

    // The order of an input object's fields has no meaning. Both ways, because a name may wrongly stand twice.
    private static bool AreEqual(IReadOnlyList<ObjectFieldNode> first, IReadOnlyList<ObjectFieldNode> second) =>
        first.Count == second.Count && Contains(second, first) && Contains(first, second);

    private static bool Contains(IReadOnlyList<ObjectFieldNode> second, IReadOnlyList<ObjectFieldNode> first)
    {
        for (var index = 0; index < first.Count; index++)
        {
            if (Find(second, first[index].Name.Value, index) is not { } other
                || !AreEqual(first[index].Value, other.Value))
            {
                return false;
            }
        }

        return true;
    }

    // Written in the same order as a rule, so that two literals of a thousand fields are compared in a thousand steps.
    private static ObjectFieldNode? Find(IReadOnlyList<ObjectFieldNode> fields, string name, int expectedIndex)
    {
        for (var offset = 0; offset < fields.Count; offset++)
        {
            var field = fields[(expectedIndex + offset) % fields.Count];
            if (field.Name.Value == name)
            {
                return field;
            }
        }

        return null;
    }
}
