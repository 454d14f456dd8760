using System.Collections.Concurrent;
using GitLabGraph.GraphQL.AspNetCore.Tests.Hosting;
using Microsoft.Extensions.Logging;

namespace GitLabGraph.GraphQL.AspNetCore.Tests.Http;

/// <summary>What a client may not know of a resolver's exception is in the log, where its correlation id leads to.</summary>
public sealed class ResolverErrorLogTests
{
    [Fact]
    public async Task Tells_what_a_resolver_threw()
    {
        var log = new ListedLog();
        await using var host = await Playground.StartAsync(
            services: builder => builder.Logging.AddProvider(log).SetMinimumLevel(LogLevel.Debug));

        var reply = await host.AskAsync("{ crash }");

        var line = log.Lines.Single(static line => line.Text.Contains("The resolver of", StringComparison.Ordinal));
        line.Level.ShouldBe(LogLevel.Error);
        line.Text.ShouldContain("secret: the password is 1234");
        line.Text.ShouldContain(
            reply.FirstError.GetProperty("extensions").GetProperty("correlationId").GetString()!);
    }

    private sealed class ListedLog : ILoggerProvider, ILogger
    {
        public ConcurrentQueue<(LogLevel Level, string Text)> Lines { get; } = [];

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception,
            Func<TState, Exception?, string> formatter) =>
            Lines.Enqueue((logLevel, formatter(state, exception) + exception));

        public void Dispose()
        {
        }
    }
}
