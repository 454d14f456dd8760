namespace GitLabGraph.GraphQL.Tests.DataLoading;

/// <summary>The smallest service provider: one object, found by its type.</summary>
internal sealed class OneService(object service) : IServiceProvider
{
    public object? GetService(Type serviceType) => serviceType.IsInstanceOfType(service) ? service : null;
}
