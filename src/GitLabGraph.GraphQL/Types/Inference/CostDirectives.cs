using GitLabGraph.GraphQL.Language;
using GitLabGraph.GraphQL.Sdl;
using GitLabGraph.GraphQL.Types.Definitions;

namespace GitLabGraph.GraphQL.Types.Inference;

/// <summary>The directives of static cost analysis, defined in a schema that uses them.</summary>
/// <remarks><see href="https://ibm.github.io/graphql-specs/cost-spec.html"/></remarks>
internal static class CostDirectives
{
    private const string Document =
        """
        "The weight of a field, argument or type when a request's cost is estimated."
        directive @cost(weight: String!)
          on ARGUMENT_DEFINITION | ENUM | FIELD_DEFINITION | INPUT_FIELD_DEFINITION | OBJECT | SCALAR

        "How long a list may be, when a request's cost is estimated."
        directive @listSize(
          "The length when no slicing argument tells it."
          assumedSize: Int
          "Arguments that limit the length."
          slicingArguments: [String!]
          "The length when none of them is given."
          slicingArgumentDefaultValue: Int
          "The fields of the answer that are the list."
          sizedFields: [String!]
          "Whether exactly one slicing argument has to be given."
          requireOneSlicingArgument: Boolean = true
        ) on FIELD_DEFINITION
        """;

    public static void DefineUsed(SchemaDefinition schema)
    {
        var used = schema.Types.SelectMany(AppliedTo)
            .Select(directive => directive.Name.Value)
            .ToHashSet(StringComparer.Ordinal);
        used.ExceptWith(schema.DirectiveTypes.Select(directive => directive.Name));
        var document = Utf8GraphQLParser.Parse(Document);
        var needed = document.Definitions.OfType<DirectiveDefinitionNode>()
            .Where(definition => used.Contains(definition.Name.Value));
        new DocumentReader(schema).Read(new DocumentNode(document.Source, [.. needed], document.Span));
    }

    private static IEnumerable<DirectiveNode> AppliedTo(TypeDefinition type) => type switch
    {
        ComplexDefinition complex => complex.Directives
            .Concat(complex.Fields.SelectMany(field => field.Directives))
            .Concat(complex.Fields.SelectMany(field => field.Arguments).SelectMany(argument => argument.Directives)),
        InputObjectDefinition input => input.Directives.Concat(input.Fields.SelectMany(field => field.Directives)),
        _ => type.Directives,
    };
}
