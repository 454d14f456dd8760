namespace GitLabGraph.Server.Configuration;

/// <summary>
/// Gives back what only the start needed: configuration, schema and database leave some ten megabytes behind, and a
/// server that is not asked much would not collect them for hours.
/// </summary>
internal sealed class StartGarbage(TimeProvider time) : BackgroundService
{
    // After the first questions, which leave their own.
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Delay(Pause, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (stoppingToken.IsCancellationRequested)
        {
            return;
        }

        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
    }
}
