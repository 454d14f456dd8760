using System.Collections.Frozen;

namespace GitLabGraph.GraphQL.Language;

/// <summary>The places at which a directive can be declared to stand.</summary>
/// <remarks><see href="https://spec.graphql.org/September2025/#DirectiveLocation"/></remarks>
internal static class DirectiveLocationNames
{
    public static FrozenSet<string> All { get; } = FrozenSet.Create(
        StringComparer.Ordinal,
        "QUERY",
        "MUTATION",
        "SUBSCRIPTION",
        "FIELD",
        "FRAGMENT_DEFINITION",
        "FRAGMENT_SPREAD",
        "INLINE_FRAGMENT",
        "VARIABLE_DEFINITION",
        "SCHEMA",
        "SCALAR",
        "OBJECT",
        "FIELD_DEFINITION",
        "ARGUMENT_DEFINITION",
        "INTERFACE",
        "UNION",
        "ENUM",
        "ENUM_VALUE",
        "INPUT_OBJECT",
        "INPUT_FIELD_DEFINITION",
        // Not in the specification of September 2025 yet, but graphql-js 16.15 and the working draft know it.
        "DIRECTIVE_DEFINITION");
}
