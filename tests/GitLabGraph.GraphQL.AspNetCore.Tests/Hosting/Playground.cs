using System.Runtime.CompilerServices;
using System.Threading.Channels;
using GitLabGraph.GraphQL.AspNetCore.Configuration;
using GitLabGraph.GraphQL.Errors;
using GitLabGraph.GraphQL.Execution;
using GitLabGraph.GraphQL.Types;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace GitLabGraph.GraphQL.AspNetCore.Tests.Hosting;

/// <summary>A small schema with one field for everything a transport has to carry.</summary>
internal sealed class Playground
{
    private const string Sdl =
        """
        type Query {
          greet(name: String!): String!
          list(to: Int!): [Int!]!
          sum(of: [[Int]]): Int
          self: Query
          fail: String
          failHard: String!
          crash: String
          wait: String
          late: String
          state(key: String!): String
        }

        type Mutation {
          rename(to: String!): String!
        }

        type Subscription {
          count(to: Int!): Int!
          endless: Int!
          silent: Int!
        }
        """;

    private readonly TaskCompletionSource _waitStarted = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _waitCancelled = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Channel<bool> _ended = Channel.CreateUnbounded<bool>();
    private int _open;

    /// <summary>Completes when somebody waits in <c>wait</c>.</summary>
    public Task WaitStarted => _waitStarted.Task;

    /// <summary>Completes when the one who waits in <c>wait</c> has been told to stop.</summary>
    public Task WaitCancelled => _waitCancelled.Task;

    /// <summary>How many event streams are open.</summary>
    public int OpenStreams => Volatile.Read(ref _open);

    /// <summary>Waits until one more event stream has ended.</summary>
    public Task StreamEndedAsync() =>
        _ended.Reader.ReadAsync(TestContext.Current.CancellationToken).AsTask().WaitAsync(TimeSpan.FromSeconds(10));

    public static Task<GraphQLHost> StartAsync(
        Action<GraphQLServerOptions>? options = null,
        Action<IRequestExecutorBuilder>? describe = null,
        Playground? playground = null,
        Action<KestrelServerLimits>? limits = null,
        Action<WebApplicationBuilder>? services = null,
        Action<WebApplication>? pipeline = null) =>
        GraphQLHost.StartAsync(
            server =>
            {
                server.ConfigureSchema((playground ?? new Playground()).Build);
                describe?.Invoke(server);
            },
            options,
            limits: limits,
            services: services,
            pipeline: pipeline);

    private void Build(SchemaBuilder schema) => schema.AddDocument(Sdl).EnableDefer().EnableStream()
        .AddResolver("Query", "greet", context => $"Hello, {context.ArgumentValue<string>("name")}!")
        .AddResolver("Query", "list", context => Enumerable.Range(1, context.ArgumentValue<int>("to")).ToList())
        .AddResolver("Query", "sum", context => Sum(context.ArgumentValue<IReadOnlyList<object?>>("of")))
        .AddResolver("Query", "self", _ => new object())
        .AddResolver("Query", "fail", FailAsync)
        .AddResolver("Query", "failHard", FailAsync)
        .AddResolver("Query", "crash", CrashAsync)
        .AddResolver("Query", "wait", WaitAsync)
        .AddResolver("Query", "late", LateAsync)
        .AddResolver("Query", "state", State)
        .AddResolver("Mutation", "rename", context => context.ArgumentValue<string>("to"))
        .AddSubscription("count", context => Events(Count(context.ArgumentValue<int>("to"), context.RequestAborted)))
        .AddSubscription("endless", context => Events(Count(int.MaxValue, context.RequestAborted)))
        .AddSubscription("silent", context => Events(Silence(context.RequestAborted)));

    private static int Sum(IReadOnlyList<object?> lists) =>
        lists.Cast<IReadOnlyList<object?>>().Sum(list => list.Cast<int>().Sum());

    private static object? State(IResolverContext context) =>
        context.ContextData.TryGetValue(context.ArgumentValue<string>("key"), out var value) ? value : null;

    private static ValueTask<IAsyncEnumerable<object?>> Events(IAsyncEnumerable<object?> events) => new(events);

    private static ValueTask<object?> FailAsync(IResolverContext context) =>
        throw new GraphQLException(new GraphQLError("It failed as it should.") { Code = "FAILED" });

    private static ValueTask<object?> CrashAsync(IResolverContext context) =>
        throw new InvalidOperationException("secret: the password is 1234");

    private static async ValueTask<object?> LateAsync(IResolverContext context)
    {
        await Task.Yield();
        return "at last";
    }

    private async ValueTask<object?> WaitAsync(IResolverContext context)
    {
        var forever = new TaskCompletionSource();
        await using var stop = context.RequestAborted.Register(() =>
        {
            _waitCancelled.TrySetResult();
            forever.TrySetCanceled();
        });
        _waitStarted.TrySetResult();
        await forever.Task;
        return null;
    }

    private async IAsyncEnumerable<object?> Count(int to, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _open);
        try
        {
            for (var number = 1; number <= to; number++)
            {
                await Task.Yield();
                cancellationToken.ThrowIfCancellationRequested();
                yield return number;
            }
        }
        finally
        {
            Interlocked.Decrement(ref _open);
            _ended.Writer.TryWrite(true);
        }
    }

    private async IAsyncEnumerable<object?> Silence([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _open);
        try
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, cancellationToken);
            yield break;
        }
        finally
        {
            Interlocked.Decrement(ref _open);
            _ended.Writer.TryWrite(true);
        }
    }
}
