using System.Diagnostics;
using System.Diagnostics.Metrics;
using GitLabGraph.GitLab.Connections;
using GitLabGraph.GitLab.Errors;

namespace GitLabGraph.GitLab.Diagnostics;

/// <summary>
/// One HTTP request to GitLab as traces and metrics see it. It tells whose and how it ended, never where to or with
/// what: paths and documents may hold what users typed. The account is in traces only: metrics must stay few.
/// </summary>
internal sealed class ExchangeObservation : IDisposable
{
    public const string Streamed = "stream";

    private static readonly ActivitySource Source = new(GitLabDiagnostics.SourceName);
    private static readonly Meter Meter = new(GitLabDiagnostics.SourceName);

    // Of seconds: collectors take steps for milliseconds where nothing is said, and all that matters lies in the first.
    // These are those of http.client.request.duration (OpenTelemetry's semantic conventions for HTTP metrics).
    private static readonly InstrumentAdvice<double> Steps = new()
    {
        HistogramBucketBoundaries = [0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.25, 0.5, 0.75, 1, 2.5, 5, 7.5, 10],
    };

    private static readonly Histogram<double> Duration = Meter.CreateHistogram(
        GitLabDiagnostics.RequestDuration, "s", "How long GitLab takes.", tags: null, Steps);

    private readonly Activity? _activity = Source.StartActivity(GitLabDiagnostics.RequestActivity);
    private readonly long _start = Stopwatch.GetTimestamp();
    private readonly string _kind;
    private int? _status;
    private string? _error;

    private ExchangeObservation(string account, string kind)
    {
        _kind = kind;
        _activity?.SetTag("gitlab.account", account);
        _activity?.SetTag("gitlab.request.kind", kind);
    }

    /// <summary>Runs an exchange, which is given null when nobody listens.</summary>
    public static async Task<TAnswer> ObserveAsync<TAnswer>(
        string account, string kind, Func<ExchangeObservation?, Task<TAnswer>> exchange)
    {
        if (!Source.HasListeners() && !Duration.Enabled)
        {
            return await exchange(null);
        }

        using var observation = new ExchangeObservation(account, kind);
        try
        {
            return await exchange(observation);
        }
        catch (Exception exception)
        {
            observation.Failed(exception);
            throw;
        }
    }

    public void Answered(HttpResponseMessage response)
    {
        _status = (int)response.StatusCode;
        _activity?.SetTag("http.response.status_code", _status);
        _activity?.SetTag("gitlab.request.id", AnswerHeaders.First(response.Headers, "X-Request-Id"));
    }

    public void Dispose()
    {
        var tags = new TagList { { "gitlab.request.kind", _kind } };
        if (_status is { } status)
        {
            tags.Add("http.response.status_code", status);
        }

        if (_error is not null)
        {
            tags.Add("error.type", _error);
        }

        Duration.Record(Stopwatch.GetElapsedTime(_start).TotalSeconds, tags);
        _activity?.Dispose();
    }

    // The kind of error alone: an exception's words may quote what GitLab said.
    private void Failed(Exception exception)
    {
        _error = exception is GitLabException failure ? failure.Error.ToString() : exception.GetType().Name;
        _activity?.SetTag("error.type", _error);
        _activity?.SetStatus(ActivityStatusCode.Error);
    }
}
