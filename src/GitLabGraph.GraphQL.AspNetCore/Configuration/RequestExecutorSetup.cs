using GitLabGraph.GraphQL.Diagnostics;
using GitLabGraph.GraphQL.Execution;
using GitLabGraph.GraphQL.Types;

namespace GitLabGraph.GraphQL.AspNetCore.Configuration;

/// <summary>What a builder was told, until the server is made from it.</summary>
internal sealed class RequestExecutorSetup
{
    public List<Action<IServiceProvider, SchemaBuilder>> Schema { get; } = [];

    public List<Func<IServiceProvider, RequestExecutorOptions, RequestExecutorOptions>> Options { get; } = [];

    /// <summary>Builds the schema and what executes requests on it; throws with everything that is wrong.</summary>
    public IRequestExecutor Create(IServiceProvider services)
    {
        var builder = SchemaBuilder.New().RecognizeServices(ServiceRecognition.From(services));
        foreach (var configure in Schema)
        {
            configure(services, builder);
        }

        var start = new RequestExecutorOptions
        {
            Services = services,
            TimeProvider = services.GetRequiredService<TimeProvider>(),
            DiagnosticListeners = [.. services.GetServices<IExecutionDiagnosticListener>()],
        };
        var options = Options.Aggregate(start, (current, configure) => configure(services, current));
        return new RequestExecutor(builder.Create(), options);
    }
}
