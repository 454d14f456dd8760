using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using GitLabGraph.Accounts.Diagnostics;
using GitLabGraph.TestKit;

namespace GitLabGraph.Server.Tests.Linking;

/// <summary>
/// What operators see of refreshes. Counts name no account, so no other test may refresh at the same time.
/// </summary>
[CollectionDefinition(nameof(RefreshObservationTests), DisableParallelization = true)]
[Collection(nameof(RefreshObservationTests))]
public sealed class RefreshObservationTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_refresh_is_one_span_and_one_count_by_its_outcome()
    {
        var spans = new ConcurrentQueue<Activity>();
        var counts = new ConcurrentQueue<string?>();
        using var listener = Listen(spans);
        using var meters = Count(counts);
        await using var lab = await LinkLab.StartAsync(Cancellation);
        var account = await OAuthRefreshTests.LinkAsync(lab);

        lab.GitLab.Tokens.Expire(OAuthRefreshTests.TokenOf(lab).Secret);
        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => lab.QueryAsync("{ me { username } }", account, Cancellation)));
        lab.GitLab.Tokens.Revoke(OAuthRefreshTests.TokenOf(lab).Secret);
        await lab.QueryAsync("{ me { username } }", account, Cancellation);

        spans.Select(static span => (span.GetTagItem("gitlab.account"), span.GetTagItem("outcome")))
            .ShouldBe([(account, "renewed"), (account, "refused")]);
        counts.ShouldBe(["renewed", "refused"]);
    }

    private static ActivityListener Listen(ConcurrentQueue<Activity> spans)
    {
        var listener = new ActivityListener
        {
            ShouldListenTo = static source => source.Name == AccountsDiagnostics.SourceName,
            Sample = static (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = spans.Enqueue,
        };
        ActivitySource.AddActivityListener(listener);
        return listener;
    }

    private static MeterListener Count(ConcurrentQueue<string?> counts)
    {
        var listener = new MeterListener
        {
            InstrumentPublished = static (instrument, listener) =>
            {
                if (instrument.Name == AccountsDiagnostics.Refreshes)
                {
                    listener.EnableMeasurementEvents(instrument);
                }
            },
        };
        listener.SetMeasurementEventCallback<long>((_, _, tags, _) => counts.Enqueue(tags[0].Value as string));
        listener.Start();
        return listener;
    }
}
