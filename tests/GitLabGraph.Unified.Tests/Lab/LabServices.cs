using GitLabGraph.Unified.Upstream;

namespace GitLabGraph.Unified.Tests.Lab;

/// <summary>The one service that the unified API's resolvers need.</summary>
internal sealed class LabServices(UpstreamSession session) : IServiceProvider
{
    public object? GetService(Type serviceType) => serviceType == typeof(UpstreamSession) ? session : null;
}
