using GitLabGraph.Benchmarks.Engines;

// The servers that engines/run measures side by side: dotnet GitLabGraph.Benchmarks.dll NAME PORT.
var builder = WebApplication.CreateSlimBuilder();
builder.Logging.ClearProviders();
builder.WebHost.UseUrls($"http://127.0.0.1:{args[1]}");

await (args[0] switch
{
    "ours" => GraphQLServer.Build(builder),
    "floor" => WriterFloor.Build(builder),
    "plain" => PlainEndpoint.Build(builder),
    _ => throw new ArgumentException($"There is no server '{args[0]}'; choose ours, floor or plain."),
}).RunAsync();
