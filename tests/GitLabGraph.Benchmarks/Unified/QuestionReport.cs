using System.Buffers.Text;
using System.Diagnostics;
using System.Text;
using System.Text.Json;
using GitLabGraph.GitLab;
using GitLabGraph.GitLab.Accounts;
using GitLabGraph.GitLab.Connections;
using GitLabGraph.GitLab.Outbound;
using GitLabGraph.GraphQL.Execution;
using GitLabGraph.GraphQL.Types;
using GitLabGraph.Sandbox;
using GitLabGraph.Unified;
using GitLabGraph.Unified.Accounts;
using GitLabGraph.Unified.Upstream;

namespace GitLabGraph.Benchmarks.Unified;

/// <summary>What board and review cost within the process, GitLab's answer being there at once: no socket on either side.</summary>
internal static class QuestionReport
{
    private const int Rounds = 5_000;

    public static async Task PrintAsync(string examples)
    {
        await using var sandbox = await SandboxServer.StartAsync(new SandboxOptions(), CancellationToken.None);
        using var transport = GitLabTransport.Create(OutboundOptions.WithLoopback);
        using var remembered = new HttpMessageInvoker(new RememberedAnswers(transport));
        var account = Link(sandbox.BaseUrl, remembered);
        var executor = new RequestExecutor(
            SchemaBuilder.New().AddUnified().Create(), new RequestExecutorOptions { Cost = UnifiedSchema.Cost });

        Console.WriteLine("| question | µs | KB allocated |\n| --- | ---: | ---: |");

        (string Name, JsonElement Variables)[] questions =
            [("1-board", Id("workspace", "Workspace", 1002)), ("2-review", Id("group", "Group", 101))];

        foreach (var (name, variables) in questions)
        {
            var document = await File.ReadAllBytesAsync(Path.Combine(examples, name + ".graphql"));

            // The compiler's last tier comes after some thousand rounds.
            await MeasureAsync(executor, account, document, variables);
            var (microseconds, bytes) = await MeasureAsync(executor, account, document, variables);
            Console.WriteLine(FormattableString.Invariant($"| {name[2..]} | {microseconds:0} | {bytes / 1000.0:0.0} |"));
        }
    }

    private static LinkedAccount Link(string address, HttpMessageInvoker http) => new(
        "bench",
        "bench",
        new GitLabClients(http, new GitLabClientOptions(), TimeProvider.System).For(
            new GitLabAccount("bench", GitLabAddress.Parse(address), TokenKind.PersonalAccessToken),
            new FixedCredentials(new AccessToken("glpat-sandbox-developer"))));

    private static JsonElement Id(string variable, string kind, int number) => JsonSerializer.SerializeToElement(
        new Dictionary<string, string> { [variable] = Base64Url.EncodeToString(Encoding.UTF8.GetBytes($"{kind}:bench:{number}")) });

    private static async Task<(double Microseconds, long Bytes)> MeasureAsync(
        RequestExecutor executor, LinkedAccount account, byte[] document, JsonElement variables)
    {
        var before = GC.GetTotalAllocatedBytes(precise: true);
        var watch = Stopwatch.StartNew();

        for (var round = 0; round < Rounds; round++)
        {
            await AskAsync(executor, account, document, variables);
        }

        return (watch.Elapsed.TotalMicroseconds / Rounds, (GC.GetTotalAllocatedBytes(precise: true) - before) / Rounds);
    }

    private static async Task AskAsync(RequestExecutor executor, LinkedAccount account, byte[] document, JsonElement variables)
    {
        using var session = new UpstreamSession(new OneAccount(account));
        var request = new OperationRequest { Document = document, Variables = variables, Services = new OneService(session) };
        await using var result = await executor.ExecuteAsync(request, CancellationToken.None);

        if (((OperationResult)result).Errors.Count > 0)
        {
            throw new InvalidOperationException(Encoding.UTF8.GetString(((OperationResult)result).Json.Span));
        }
    }

    private sealed class OneService(UpstreamSession session) : IServiceProvider
    {
        public object? GetService(Type serviceType) => serviceType == typeof(UpstreamSession) ? session : null;
    }
}
