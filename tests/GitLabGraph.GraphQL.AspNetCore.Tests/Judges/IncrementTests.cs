using GitLabGraph.GraphQL.AspNetCore.Tests.Hosting;

namespace GitLabGraph.GraphQL.AspNetCore.Tests.Judges;

/// <summary>
/// What <c>@defer</c> and <c>@stream</c> send, read by clients that others wrote. @urql/core 6 puts streamed items beside
/// their list where they come by id, so it is asked for deferred fragments alone.
/// </summary>
public sealed class IncrementTests
{
    private const string Deferred =
        """[{"data":{"greet":"Hello, Ada!"},"pending":[{"id":"0","path":[]}],"hasNext":true},"""
        + """{"incremental":[{"id":"0","data":{"late":"at last"}}],"completed":[{"id":"0"}],"hasNext":false}]""";

    private const string Streamed =
        """[{"data":{"list":[1,2]},"pending":[{"id":"0","path":["list"]}],"hasNext":true},"""
        + """{"incremental":[{"id":"0","items":[3,4,5]}],"completed":[{"id":"0"}],"hasNext":false}]""";

    [Theory]
    [InlineData("streams", "defer", Deferred)]
    [InlineData("streams", "stream", Streamed)]
    [InlineData("sockets", "defer", Deferred)]
    [InlineData("sockets", "stream", Streamed)]
    [InlineData("urql", "defer", """[{"greet":"Hello, Ada!"},{"greet":"Hello, Ada!","late":"at last"}]""")]
    public async Task Parts_reach_a_client(string client, string scenario, string answers)
    {
        await using var host = await Playground.StartAsync();

        var seen = await Node.RunAsync(
            "increments.mjs", new Uri(host.Address, "/graphql").ToString(), $"ws://127.0.0.1:{host.Address.Port}/graphql",
            client, scenario);

        seen.GetRawText().ShouldBe(answers);
    }
}
