using GitLabGraph.GraphQL.Execution;
using GitLabGraph.GraphQL.Language;
using GitLabGraph.GraphQL.Types;

namespace GitLabGraph.Sandbox.GraphQL.Wording;

/// <summary>Where in a document something stands, as graphql-ruby's validation tells it.</summary>
/// <param name="Path">From <c>query Name</c> through fields and fragments to arguments.</param>
/// <param name="Operation">Null inside a fragment's definition.</param>
/// <param name="Type">The type that is selected on here.</param>
/// <param name="Field">The field around this place.</param>
/// <param name="Argument">The argument around this place.</param>
internal sealed record DocumentPlace(
    ResponsePath Path, OperationDefinitionNode? Operation, CompositeType? Type, OutputField? Field,
        ArgumentNode? Argument)
{
    public static DocumentPlace Document { get; } = new(ResponsePath.Root, null, null, null, null);

    /// <summary><c>Name</c>, or what graphql-ruby says of an operation without one.</summary>
    public string OperationName => Operation is null
        ? "fragment"
        : Operation.Name?.Value ?? $"anonymous {Operation.Operation.ToString().ToLowerInvariant()}";
}
