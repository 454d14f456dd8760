using System.Data.Common;
using System.Threading.Channels;
using GitLabGraph.Accounts.Store;
using Microsoft.Extensions.Hosting;
using Npgsql;

namespace GitLabGraph.Accounts.Memory;

/// <summary>
/// Changes over PostgreSQL's <c>LISTEN</c> and <c>NOTIFY</c>, for nodes that share a database and no Redis. It holds
/// one connection.
/// </summary>
internal sealed class PostgresChangeFeed(DatabaseSettings settings, TimeProvider time) : BackgroundService, IChangeFeed
{
    private const string ChannelName = "gitlabgraph_changes";

    /// <summary>More than this at once is not queued: whoever misses it learns it when memory has aged.</summary>
    private const int LongestQueue = 1_000;

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private readonly string _node = Guid.NewGuid().ToString("N");

    private readonly Channel<Change> _toTell = Channel.CreateBounded<Change>(
        new BoundedChannelOptions(LongestQueue) { FullMode = BoundedChannelFullMode.DropWrite });

    public event Action<Change> Changed = static _ => { };

    public event Action Interrupted = static () => { };

    public void Tell(Change change)
    {
        Changed(change);
        _toTell.Writer.TryWrite(change);
    }

    public async Task DeliverAsync(CancellationToken cancellationToken)
    {
        await using var connection = new NpgsqlConnection(settings.Connection);
        await connection.OpenAsync(cancellationToken);
        while (_toTell.Reader.TryRead(out var change))
        {
            await using var notify = new NpgsqlCommand("SELECT pg_notify($1, $2)", connection);
            notify.Parameters.Add(new NpgsqlParameter { Value = ChannelName });
            notify.Parameters.Add(new NpgsqlParameter { Value = new ChangeMessage(_node, change).Write() });
            await notify.ExecuteNonQueryAsync(cancellationToken);
        }
    }

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.WhenAll(
        AgainAndAgainAsync(ListenAsync, stoppingToken), AgainAndAgainAsync(TellAsync, stoppingToken));

    private async Task AgainAndAgainAsync(Func<CancellationToken, Task> work, CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await work(stoppingToken);
            }
            catch (Exception exception) when (exception is DbException or IOException or TimeoutException)
            {
                // The database is away; readiness tells of it.
                await Task.Delay(Pause, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
        }
    }

    private async Task ListenAsync(CancellationToken stoppingToken)
    {
        await using var connection = new NpgsqlConnection(
            new NpgsqlConnectionStringBuilder(settings.Connection)
            {
                KeepAlive = 10,
                Pooling = false,
            }.ConnectionString);
        connection.Notification += (_, notification) => Hear(notification.Payload);
        await connection.OpenAsync(stoppingToken);
        await using (var listen = new NpgsqlCommand($"LISTEN {ChannelName}", connection))
        {
            await listen.ExecuteNonQueryAsync(stoppingToken);
        }

        // What was told before this moment has been missed.
        Interrupted();
        while (true)
        {
            await connection.WaitAsync(stoppingToken);
        }
    }

    private async Task TellAsync(CancellationToken stoppingToken)
    {
        while (await _toTell.Reader.WaitToReadAsync(stoppingToken))
        {
            await DeliverAsync(stoppingToken);
        }
    }

    private void Hear(string text)
    {
        if (ChangeMessage.Read(text) is { } message && message.Node != _node)
        {
            Changed(message.Change);
        }
    }
}
