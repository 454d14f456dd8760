namespace GitLabGraph.GraphQL.Types;

/// <summary>The mutation may answer this exception as a typed error in its payload.</summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class ErrorAttribute<TException> : Attribute
{
    public Type ExceptionType { get; } = typeof(TException);
}
