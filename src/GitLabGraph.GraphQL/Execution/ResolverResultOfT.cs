using GitLabGraph.GraphQL.Errors;

namespace GitLabGraph.GraphQL.Execution;

/// <summary>A typed <see cref="ResolverResult"/>, from which the field's type is inferred.</summary>
public readonly record struct ResolverResult<T>(T? Value, GraphQLError? Error) : IResolverResult
{
    ResolverResult IResolverResult.Untyped => new(Value, Error);

    public static ResolverResult<T> Ok(T value) => new(value, null);

    public static ResolverResult<T> Fail(GraphQLError error) => new(default, error);

    public static implicit operator ResolverResult<T>(T value) => Ok(value);
}
