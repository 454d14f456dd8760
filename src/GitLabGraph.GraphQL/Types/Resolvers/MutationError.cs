namespace GitLabGraph.GraphQL.Types.Resolvers;

/// <summary>An exception that a mutation may answer as a value, and how the value is made.</summary>
internal sealed record MutationError(string TypeName, Type ExceptionType, Func<Exception, object> Create);
