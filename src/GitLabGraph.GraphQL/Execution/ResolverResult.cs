using GitLabGraph.GraphQL.Errors;

namespace GitLabGraph.GraphQL.Execution;

/// <summary>
/// What a batch resolver answers for one parent: a value, or an error that concerns this parent alone.
/// </summary>
public readonly record struct ResolverResult(object? Value, GraphQLError? Error)
{
    public static ResolverResult Ok(object? value) => new(value, null);

    public static ResolverResult Fail(GraphQLError error) => new(null, error);
}
