namespace GitLabGraph.GraphQL.Errors;

/// <summary>
/// Sees every error of an execution before the client does, and may change it (Hot Chocolate's name and place).
/// </summary>
public interface IErrorFilter
{
    GraphQLError OnError(GraphQLError error);
}
