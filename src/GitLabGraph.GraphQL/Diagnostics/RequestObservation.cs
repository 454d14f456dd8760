using System.Diagnostics;
using System.Diagnostics.Metrics;
using GitLabGraph.GraphQL.Execution;
using GitLabGraph.GraphQL.Language;

namespace GitLabGraph.GraphQL.Diagnostics;

/// <summary>
/// One request as traces and metrics see it, by OpenTelemetry's conventions for GraphQL. Made only when somebody
/// listens.
/// Of the document it tells the operation's kind and name, never its text: texts may hold what users typed.
/// </summary>
/// <remarks><see href="https://opentelemetry.io/docs/specs/semconv/graphql/graphql-spans/"/></remarks>
internal sealed class RequestObservation : IDisposable
{
    private const string OtherError = "_OTHER";

    private static readonly ActivitySource Source = new(GraphQLDiagnostics.SourceName);
    private static readonly Meter Meter = new(GraphQLDiagnostics.SourceName);

    // Of seconds: collectors take steps for milliseconds where nothing is said, and all that matters lies in the first.
    // These are those of http.server.request.duration (OpenTelemetry's semantic conventions for HTTP metrics).
    private static readonly InstrumentAdvice<double> Steps = new()
    {
        HistogramBucketBoundaries = [0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.25, 0.5, 0.75, 1, 2.5, 5, 7.5, 10],
    };

    private static readonly Histogram<double> Duration = Meter.CreateHistogram(
        GraphQLDiagnostics.RequestDuration, "s", "How long requests take.", tags: null, Steps);

    private static readonly Counter<long> Lookups =
        Meter.CreateCounter<long>(
            GraphQLDiagnostics.DocumentLookups, "{lookup}", "How often documents are known already.");

    private static readonly Counter<long> Errors =
        Meter.CreateCounter<long>(GraphQLDiagnostics.Errors, "{error}", "Errors that clients are told.");

    private readonly Activity? _activity = Source.StartActivity("GraphQL request", ActivityKind.Server);
    private readonly long _start = Stopwatch.GetTimestamp();
    private string? _kind;

    private RequestObservation()
    {
    }

    public static bool IsWanted => Source.HasListeners() || Duration.Enabled || Lookups.Enabled || Errors.Enabled;

    public static RequestObservation Start() => new();

    public void FoundDocument() => LookedUp(isHit: true);

    public void Parsed()
    {
        LookedUp(isHit: false);
        _activity?.AddEvent(new ActivityEvent("graphql.parsed"));
    }

    public void Validated(int errorCount) => _activity?.AddEvent(new ActivityEvent(
        "graphql.validated", tags: new ActivityTagsCollection { ["graphql.error.count"] = errorCount }));

    public void Describe(OperationDefinitionNode operation)
    {
        _kind = operation.Operation switch
        {
            OperationType.Query => "query",
            OperationType.Mutation => "mutation",
            _ => "subscription",
        };
        if (_activity is null)
        {
            return;
        }

        // The name is the client's to choose, so it is a tag and not the span's name: spans are counted by name.
        _activity.DisplayName = _kind;
        _activity.SetTag("graphql.operation.type", _kind);
        _activity.SetTag("graphql.operation.name", operation.Name?.Value);
    }

    public void End(ExecutionResult result)
    {
        var errors = (result as OperationResult)?.Errors ?? [];
        foreach (var error in errors)
        {
            Errors.Add(1, new KeyValuePair<string, object?>("error.type", error.Code ?? OtherError));
        }

        var tags = new TagList { { "graphql.operation.type", _kind } };
        if (errors.Count > 0)
        {
            tags.Add("error.type", errors[0].Code ?? OtherError);
            _activity?.SetTag("error.type", errors[0].Code ?? OtherError);
            _activity?.SetTag("graphql.error.count", errors.Count);
            _activity?.SetStatus(ActivityStatusCode.Error);
        }

        Duration.Record(Stopwatch.GetElapsedTime(_start).TotalSeconds, tags);
    }

    public void Dispose() => _activity?.Dispose();

    private void LookedUp(bool isHit)
    {
        Lookups.Add(1, new KeyValuePair<string, object?>("graphql.document.cache.hit", isHit));
        _activity?.SetTag("graphql.document.cache.hit", isHit);
    }
}
