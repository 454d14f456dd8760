namespace GitLabGraph.GraphQL.Errors;

/// <summary>Thrown by a resolver to answer the client with these errors instead of a value.</summary>
public sealed class GraphQLException(IReadOnlyList<GraphQLError> errors)
    : Exception(errors.Count > 0 ? errors[0].Message : "Unknown error")
{
    public GraphQLException(GraphQLError error)
        : this([error])
    {
    }

    public GraphQLException(string message)
        : this([new GraphQLError(message)])
    {
    }

    public IReadOnlyList<GraphQLError> Errors { get; } = errors;
}
