namespace GitLabGraph.GraphQL.Types.Resolvers;

/// <summary>An exception that became a value of a mutation's payload.</summary>
internal interface IAnnouncedError
{
    string Message { get; }
}
