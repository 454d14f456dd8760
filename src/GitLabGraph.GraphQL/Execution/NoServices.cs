namespace GitLabGraph.GraphQL.Execution;

/// <summary>The services of an engine that was given none.</summary>
internal sealed class NoServices : IServiceProvider
{
    public static NoServices Instance { get; } = new();

    public object? GetService(Type serviceType) => null;
}
