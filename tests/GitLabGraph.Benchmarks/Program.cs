using System.Globalization;
using GitLabGraph.Benchmarks.Client;
using GitLabGraph.Benchmarks.Engines;
using GitLabGraph.Benchmarks.Proxy;
using GitLabGraph.Benchmarks.Unified;

// What the run scripts start: dotnet GitLabGraph.Benchmarks.dll NAME PORT. Some are servers, some measure.
var port = int.Parse(args[1], CultureInfo.InvariantCulture);

switch (args[0])
{
    case "client":
        await ClientReport.PrintAsync(new Uri($"http://127.0.0.1:{port}"));
        return;
    case "sandbox":
        await SandboxStart.PrintAsync(port);
        return;
    case "phases":
        await PhaseReport.PrintAsync();
        return;
    case "questions":
        await QuestionReport.PrintAsync(args[2]);
        return;
}

var builder = WebApplication.CreateSlimBuilder();
builder.Logging.ClearProviders();
builder.WebHost.UseUrls($"http://127.0.0.1:{port}");

await (args[0] switch
{
    "ours" => GraphQLServer.Build(builder),
    "soak" => SoakServer.Build(builder),
    "floor" => WriterFloor.Build(builder),
    "plain" => PlainEndpoint.Build(builder),
    "upstream" => ProxiedUpstream.Build(builder, port),
    "answers" => await CannedAnswers.BuildAsync(builder),
    _ => throw new ArgumentException(
        $"There is nothing called '{args[0]}': ours, soak, floor, plain, upstream, answers, client, sandbox, phases or questions."),
}).RunAsync();
