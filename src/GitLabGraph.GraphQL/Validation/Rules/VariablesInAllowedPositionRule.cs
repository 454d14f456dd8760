using GitLabGraph.GraphQL.Language;
using GitLabGraph.GraphQL.Types;

namespace GitLabGraph.GraphQL.Validation.Rules;

/// <summary>A variable is used only where values of its type, or of a wider one, are expected.</summary>
/// <remarks><see href="https://spec.graphql.org/September2025/#sec-All-Variable-Usages-Are-Allowed"/></remarks>
internal sealed class VariablesInAllowedPositionRule(ValidationContext context) : ValidationRule(context),
    ILeave<OperationDefinitionNode>
{
    public void Leave(OperationDefinitionNode operation)
    {
        var variables = Context.GetVariables(operation);
        for (var index = 0; index < variables.Usages.Count; index++)
        {
            var usage = variables.Usages[index];
            if (usage.Type is { } expected
                && variables.TryGet(usage.Variable.Name.Value, out var variable)
                && variable.Type is { } type)
            {
                Check(usage, expected, variable.Definition, type);
            }
        }
    }

    private void Check(VariableUsage usage, GraphQLType expected, VariableDefinitionNode definition, GraphQLType type)
    {
        var name = usage.Variable.Name.Value;
        if (!IsAllowed(type, definition.DefaultValue, expected, usage.HasDefault))
        {
            Context.Report(
                $"Variable \"${name}\" of type \"{type}\" used in position expecting type \"{expected}\".",
                definition,
                usage.Variable);
        }

        if (usage.ParentType?.Nullable is InputObjectType { IsOneOf: true } parent && !type.IsNonNull)
        {
            Context.Report(
                $"Variable \"${name}\" is of type \"{type}\" but must be non-nullable"
                    + $" to be used for OneOf Input Object \"{parent}\".",
                definition,
                usage.Variable);
        }
    }

    private static bool IsAllowed(GraphQLType type, ValueNode? defaultValue, GraphQLType expected, bool hasDefault)
    {
        if (expected is NonNullType nonNull && !type.IsNonNull)
        {
            var isNeverNull = defaultValue is not (null or NullValueNode) || hasDefault;
            return isNeverNull && IsSubtype(type, nonNull.OfType);
        }

        return IsSubtype(type, expected);
    }

    private static bool IsSubtype(GraphQLType type, GraphQLType expected) => (type, expected) switch
    {
        (NonNullType inner, NonNullType outer) => IsSubtype(inner.OfType, outer.OfType),
        (_, NonNullType) => false,
        (NonNullType inner, _) => IsSubtype(inner.OfType, expected),
        (ListType inner, ListType outer) => IsSubtype(inner.OfType, outer.OfType),
        _ => type == expected,
    };
}
