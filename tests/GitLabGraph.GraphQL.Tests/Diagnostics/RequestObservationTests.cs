using System.Diagnostics;
using System.Diagnostics.Metrics;
using GitLabGraph.GraphQL.Diagnostics;
using GitLabGraph.GraphQL.Errors;
using GitLabGraph.GraphQL.Execution;
using GitLabGraph.GraphQL.Tests.Execution;

namespace GitLabGraph.GraphQL.Tests.Diagnostics;

public sealed class RequestObservationTests
{
    [Fact]
    public async Task Traces_a_request_by_the_conventions()
    {
        var spans = new List<Activity>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == GraphQLDiagnostics.SourceName,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = span =>
            {
                lock (spans)
                {
                    spans.Add(span);
                }
            },
        };
        ActivitySource.AddActivityListener(listener);
        var engine = Engine.Of("type Query { a: Int b: Int }", schema => schema
            .AddResolver("Query", "b", _ => throw new GraphQLException(new GraphQLError("no") { Code = "NO" })));

        await engine.Ask("query Traced { a b }");

        // Other tests run at the same time; the name tells which span is ours.
        var span = spans.ToArray().Single(item => (string?)item.GetTagItem("graphql.operation.name") == "Traced");
        span.DisplayName.ShouldBe("query");
        span.GetTagItem("graphql.operation.type").ShouldBe("query");
        span.GetTagItem("graphql.document.cache.hit").ShouldBe(false);
        span.GetTagItem("error.type").ShouldBe("NO");
        span.Status.ShouldBe(ActivityStatusCode.Error);
        span.Events.Select(item => item.Name).ShouldBe(["graphql.parsed", "graphql.validated"]);
    }

    [Fact]
    public async Task Counts_requests_and_errors()
    {
        var seen = new HashSet<string>();
        using var listener = new MeterListener
        {
            InstrumentPublished = (instrument, self) =>
            {
                if (instrument.Meter.Name == GraphQLDiagnostics.SourceName)
                {
                    self.EnableMeasurementEvents(instrument);
                }
            },
        };
        listener.SetMeasurementEventCallback<double>((instrument, _, _, _) => Note(instrument.Name));
        listener.SetMeasurementEventCallback<long>((instrument, _, _, _) => Note(instrument.Name));
        listener.Start();

        await Engine.Of("type Query { a: Int }").Ask("{ unknown }");

        lock (seen)
        {
            seen.ShouldBe(
                [GraphQLDiagnostics.RequestDuration, GraphQLDiagnostics.DocumentLookups, GraphQLDiagnostics.Errors],
                ignoreOrder: true);
        }

        void Note(string name)
        {
            lock (seen)
            {
                seen.Add(name);
            }
        }
    }

    [Fact]
    public async Task Tells_the_listener_what_the_client_is_not_told()
    {
        var listener = new RecordingListener();
        var engine = Engine.Of(
            "type Query { a: Int }",
            schema => schema.AddResolver("Query", "a", _ => throw new InvalidOperationException("secret")),
            new RequestExecutorOptions { DiagnosticListeners = [listener] });

        var answer = await engine.Ask("{ a }");

        var error = listener.Errors.ShouldHaveSingleItem();
        error.Exception!.Message.ShouldBe("secret");
        answer.ShouldNotContain("secret");
        answer.ShouldContain((string)error.Extensions["correlationId"]!);
    }

    private sealed class RecordingListener : IExecutionDiagnosticListener
    {
        public List<GraphQLError> Errors { get; } = [];

        public void ResolverError(GraphQLError error) => Errors.Add(error);
    }
}
