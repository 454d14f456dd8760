using System.Diagnostics.Metrics;
using GitLabGraph.TestKit;

namespace GitLabGraph.Server.Tests.Operations;

/// <summary>What a collector makes of the durations that are measured.</summary>
public sealed class HistogramTests
{
    [Theory]
    [InlineData("graphql.server.request.duration")]
    [InlineData("gitlab.client.request.duration")]
    public async Task Durations_of_seconds_are_counted_in_steps_of_milliseconds_to_seconds(string name)
    {
        var cancellation = TestContext.Current.CancellationToken;
        await using var lab = await Lab.StartAsync(cancellation);
        Histogram<double>? found = null;
        using var listener = new MeterListener
        {
            InstrumentPublished = (instrument, all) =>
            {
                if (instrument.Name == name)
                {
                    found = (Histogram<double>)instrument;
                    all.EnableMeasurementEvents(instrument);
                }
            },
        };
        listener.Start();

        await lab.QueryAsync("{ me { username } }", null, cancellation);

        found.ShouldNotBeNull().Unit.ShouldBe("s");
        var steps = found.Advice.ShouldNotBeNull().HistogramBucketBoundaries.ShouldNotBeNull();
        steps[0].ShouldBe(0.005);
        steps[^1].ShouldBe(10);
    }
}
