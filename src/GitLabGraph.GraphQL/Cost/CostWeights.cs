using System.Globalization;
using GitLabGraph.GraphQL.Execution;
using GitLabGraph.GraphQL.Language;
using GitLabGraph.GraphQL.Types;

namespace GitLabGraph.GraphQL.Cost;

/// <summary>
/// What one use of a type, field, argument or input field costs: its <c>@cost</c>, or the default of its kind.
/// </summary>
/// <remarks><see href="https://ibm.github.io/graphql-specs/cost-spec.html#sec-The-Cost-Directive"/></remarks>
internal sealed class CostWeights(CostOptions options)
{
    public double Of(NamedType type) =>
        Read(type.Directives) ?? (type is CompositeType ? options.DefaultCompositeCost : options.DefaultScalarCost);

    public double Of(OutputField field)
    {
        if (field.Name.StartsWith("__", StringComparison.Ordinal))
        {
            return 0;
        }

        return Read(field.Directives) ?? field.Binding switch
        {
            FieldBinding.Resolver { IsLight: false } or FieldBinding.Batch or FieldBinding.Subscription =>
                options.DefaultResolverCost,
            _ => field.Type.Named is CompositeType ? options.DefaultCompositeCost : options.DefaultScalarCost,
        };
    }

    /// <summary>An argument or input field costs nothing unless it says so.</summary>
    public static double Of(InputValue value) => Read(value.Directives) ?? 0;

    /// <summary>Whether any value of the type may cost something by what is in it.</summary>
    public static bool HasWeights(GraphQLType type) => HasWeights(type.Named, []);

    private static bool HasWeights(NamedType type, HashSet<NamedType> seen) =>
        type is InputObjectType input
        && seen.Add(input)
        && input.Fields.Any(field => Read(field.Directives) is not null || HasWeights(field.Type.Named, seen));

    // The specification writes the weight as a string, so that it may have decimals everywhere; a number is
    // understood too.
    private static double? Read(IReadOnlyList<DirectiveNode> directives)
    {
        var weight = directives.FirstOrDefault(directive => directive.Name.Value == "cost")?.Arguments
            .FirstOrDefault(argument => argument.Name.Value == "weight")?.Value;
        var text = weight switch
        {
            StringValueNode value => value.Value,
            IntValueNode value => value.Value,
            FloatValueNode value => value.Value,
            _ => null,
        };
        return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var parsed) ? parsed : null;
    }
}
