using System.Text;
using System.Text.Json;
using GitLabGraph.GraphQL.Execution;
using GitLabGraph.GraphQL.Types;

namespace GitLabGraph.GraphQL.Tests.Execution;

/// <summary>The one way in which execution tests ask: SDL and resolvers in, JSON out.</summary>
internal sealed class Engine
{
    private readonly RequestExecutor _executor;

    private Engine(RequestExecutor executor) => _executor = executor;

    public static Engine Of(string sdl, Action<SchemaBuilder>? configure = null, RequestExecutorOptions? options = null)
    {
        var builder = SchemaBuilder.FromSdl(sdl);
        configure?.Invoke(builder);
        return new Engine(new RequestExecutor(builder.Create(), options));
    }

    /// <summary>An engine over annotated CLR types.</summary>
    public static Engine Of(Action<SchemaBuilder> configure)
    {
        var builder = SchemaBuilder.New();
        configure(builder);
        return new Engine(new RequestExecutor(builder.Create()));
    }

    public async Task<string> Ask(string document, string? variables = null, object? root = null, string? operationName = null)
    {
        await using var result = await Run(new OperationRequest
        {
            Document = Encoding.UTF8.GetBytes(document),
            Variables = variables is null ? default : JsonDocument.Parse(variables).RootElement,
            RootValue = root,
            OperationName = operationName,
        });
        return Encoding.UTF8.GetString(result.Json.Span);
    }

    public async Task<OperationResult> Run(OperationRequest request) =>
        (await _executor.ExecuteAsync(request, TestContext.Current.CancellationToken)).ShouldBeOfType<OperationResult>();

    public ValueTask<ExecutionResult> Execute(OperationRequest request, CancellationToken cancellationToken) =>
        _executor.ExecuteAsync(request, cancellationToken);
}
