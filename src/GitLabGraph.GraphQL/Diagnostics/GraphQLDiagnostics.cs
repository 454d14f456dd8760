namespace GitLabGraph.GraphQL.Diagnostics;

/// <summary>The names under which the engine is observed: add them to OpenTelemetry's tracing and metrics.</summary>
public static class GraphQLDiagnostics
{
    /// <summary>The activity source and the meter have the same name.</summary>
    public const string SourceName = "GitLabGraph.GraphQL";

    /// <summary>
    /// Seconds a request took, by <c>graphql.operation.type</c> and, when it failed, <c>error.type</c>.
    /// </summary>
    public const string RequestDuration = "graphql.server.request.duration";

    /// <summary>Look-ups of documents, by <c>graphql.document.cache.hit</c>.</summary>
    public const string DocumentLookups = "graphql.server.document.lookups";

    /// <summary>Errors in answers, by <c>error.type</c>: their code, or <c>_OTHER</c>.</summary>
    public const string Errors = "graphql.server.errors";
}
