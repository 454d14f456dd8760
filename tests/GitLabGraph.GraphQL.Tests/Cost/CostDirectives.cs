namespace GitLabGraph.GraphQL.Tests.Cost;

/// <summary>The directives of the cost specification, for schemas in SDL.</summary>
internal static class CostDirectives
{
    public const string Sdl =
        """
        directive @cost(weight: String!) on ARGUMENT_DEFINITION | ENUM | FIELD_DEFINITION | INPUT_FIELD_DEFINITION | OBJECT | SCALAR
        directive @listSize(
          assumedSize: Int, slicingArguments: [String!], slicingArgumentDefaultValue: Int, sizedFields: [String!],
          requireOneSlicingArgument: Boolean = true
        ) on FIELD_DEFINITION

        """;
}
