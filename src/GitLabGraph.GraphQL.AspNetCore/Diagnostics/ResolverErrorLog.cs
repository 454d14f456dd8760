using GitLabGraph.GraphQL.Diagnostics;
using GitLabGraph.GraphQL.Errors;

namespace GitLabGraph.GraphQL.AspNetCore.Diagnostics;

/// <summary>Writes what a resolver threw to the log, under the correlation id that the client was told.</summary>
internal sealed partial class ResolverErrorLog(ILogger<ResolverErrorLog> logger) : IExecutionDiagnosticListener
{
    public void ResolverError(GraphQLError error)
    {
        var id = error.Extensions is { } extensions && extensions.TryGetValue("correlationId", out var value)
            ? value : null;
        LogFailure(error.Exception, error.Path?.ToString(), id);
    }

    [LoggerMessage(LogLevel.Error, "The resolver of {Path} failed unexpectedly, correlation id {CorrelationId}.")]
    private partial void LogFailure(Exception? exception, string? path, object? correlationId);
}
