using GitLabGraph.GraphQL.Cost;
using GitLabGraph.GraphQL.DataLoading;
using GitLabGraph.GraphQL.Diagnostics;
using GitLabGraph.GraphQL.Errors;
using GitLabGraph.GraphQL.Execution.Documents;
using GitLabGraph.GraphQL.Language;
using GitLabGraph.GraphQL.Validation;

namespace GitLabGraph.GraphQL.Execution;

/// <summary>How requests of a schema are executed.</summary>
public sealed record RequestExecutorOptions
{
    /// <summary>
    /// How long a request may wait for its resolvers; what is missing then is null with an error. 30 seconds unless
    /// set.
    /// </summary>
    public TimeSpan ExecutionTimeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How many documents are kept ready to run. 1,000 unless set.</summary>
    public int MaxCachedDocuments { get; init; } = 1_000;

    /// <summary>
    /// How many bytes the documents that are kept may take together with their plans, which are many times as large as
    /// their text; an estimate. 128 MB unless set.
    /// </summary>
    public long MaxCachedDocumentBytes { get; init; } = 128 * 1024 * 1024;

    /// <summary>
    /// How large an answer may grow, or what of one is sent at once, before it is null with an error. 64 MB unless set.
    /// </summary>
    public int MaxAnswerBytes { get; init; } = 64 * 1024 * 1024;

    public ParserOptions Parser { get; init; } = ParserOptions.Default;

    public ValidationOptions Validation { get; init; } = ValidationOptions.Default;

    /// <summary>What operations may cost; null leaves costs unknown.</summary>
    public CostOptions? Cost { get; init; } = CostOptions.Default;

    public PersistedDocumentOptions PersistedDocuments { get; init; } = new();

    /// <summary>Services for requests that bring none of their own.</summary>
    public IServiceProvider Services { get; init; } = NoServices.Instance;

    public DataLoaderRegistry DataLoaders { get; init; } = new();

    /// <summary>Each sees every execution error, in this order.</summary>
    public IReadOnlyList<IErrorFilter> ErrorFilters { get; init; } = [];

    /// <summary>
    /// Each learns of what clients must not: exceptions of resolvers, under the id that the client was given.
    /// </summary>
    public IReadOnlyList<IExecutionDiagnosticListener> DiagnosticListeners { get; init; } = [];

    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;

    /// <summary>Whether documents run unchecked, as some scenarios of graphql-cats want.</summary>
    internal bool SkipsValidation { get; init; }
}
