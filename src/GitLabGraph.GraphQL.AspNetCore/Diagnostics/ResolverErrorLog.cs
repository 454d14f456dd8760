using GitLabGraph.GraphQL.Diagnostics;
using GitLabGraph.GraphQL.Errors;

namespace GitLabGraph.GraphQL.AspNetCore.Diagnostics;

/// <summary>
/// Writes what a resolver threw to the log: an error where the client was told a correlation id and nothing else, and
/// at Debug where it was told what happened.
/// </summary>
internal sealed partial class ResolverErrorLog(ILogger<ResolverErrorLog> logger) : IExecutionDiagnosticListener
{
    public void ResolverError(GraphQLError error)
    {
        if (error.Extensions.GetValueOrDefault("correlationId") is { } id)
        {
            LogUnexpected(error.Exception, error.Path?.ToString(), id);
        }
        else
        {
            LogExpected(error.Exception, error.Path?.ToString(), error.Code);
        }
    }

    [LoggerMessage(LogLevel.Error, "The resolver of {Path} failed unexpectedly, correlation id {CorrelationId}.")]
    private partial void LogUnexpected(Exception? exception, string? path, object correlationId);

    [LoggerMessage(LogLevel.Debug, "The resolver of {Path} failed with {Code}.")]
    private partial void LogExpected(Exception? exception, string? path, string? code);
}
