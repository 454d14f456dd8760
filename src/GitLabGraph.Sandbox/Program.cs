using GitLabGraph.Sandbox;
using GitLabGraph.Sandbox.World;

var settings = new ConfigurationBuilder().AddEnvironmentVariables("GITLAB_SANDBOX_").AddCommandLine(args).Build();
var options = new SandboxOptions
{
    Url = settings["urls"] ?? "http://127.0.0.1:5081",
    RelativeUrlRoot = settings["relative-url-root"] ?? "",
    Version = GitLabVersion.Parse(settings["gitlab-version"] ?? "18.8.1"),
    IsEnterprise = !string.Equals(settings["edition"], "ce", StringComparison.OrdinalIgnoreCase),
    Seed = settings.GetValue("seed", 18),
    Size = settings.GetValue("size", WorldSize.Normal),
    LargeProjectIssues = settings.GetValue("large-project-issues", 100_000),
};

await using var server = await SandboxServer.StartAsync(options, CancellationToken.None);
Console.WriteLine($"GitLab {options.Version} {(options.IsEnterprise ? "EE" : "CE")} sandbox: {server.BaseUrl}");
Console.WriteLine($"Try: curl -H 'PRIVATE-TOKEN: glpat-sandbox-developer' {server.BaseUrl}/api/v4/user");
await server.WaitForShutdownAsync(CancellationToken.None);
