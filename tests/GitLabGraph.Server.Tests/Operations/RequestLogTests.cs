using GitLabGraph.Server.Logs;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace GitLabGraph.Server.Tests.Operations;

/// <summary>The line that tells how a request ended.</summary>
public sealed class RequestLogTests
{
    public static TheoryData<string, int> Ends => new()
    {
        { "answered", 202 },
        { "failed", 500 },
        { "too large", 413 },
        { "left", 499 },
    };

    [Theory]
    [MemberData(nameof(Ends))]
    public async Task It_tells_the_status_that_the_caller_saw(string end, int status)
    {
        using var lines = new Lines();
        var context = new DefaultHttpContext { RequestAborted = new CancellationToken(canceled: end == "left") };
        context.Request.Path = "/some/path";
        var log = new RequestLog(answered => EndAsync(answered, end), lines, TimeProvider.System);

        await Record.ExceptionAsync(() => log.InvokeAsync(context));

        lines.All.ShouldHaveSingleItem().ShouldContain($"/some/path was answered {status} in");
    }

    private static Task EndAsync(HttpContext context, string end)
    {
        context.Response.StatusCode = end == "answered" ? 202 : 200;
        return end switch
        {
            "answered" => Task.CompletedTask,
            "too large" => throw new BadHttpRequestException("Request body too large.", 413),
            "left" => throw new OperationCanceledException(),
            _ => throw new InvalidOperationException(),
        };
    }

    private sealed class Lines : ILoggerFactory, ILogger
    {
        public List<string> All { get; } = [];

        public ILogger CreateLogger(string categoryName) => this;

        public void AddProvider(ILoggerProvider provider)
        {
        }

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            All.Add(formatter(state, exception));

        public void Dispose()
        {
        }
    }
}
