namespace GitLabGraph.GraphQL.Execution;

/// <summary>A result of a batch resolver, whatever its type.</summary>
internal interface IResolverResult
{
    ResolverResult Untyped { get; }
}
