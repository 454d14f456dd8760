using System.Diagnostics;
using GitLabGraph.GraphQL.AspNetCore.Tests.Hosting;

namespace GitLabGraph.GraphQL.AspNetCore.Tests.Hostile;

/// <summary>Another client, who must not notice what the hostile one does.</summary>
internal static class Neighbour
{
    /// <summary>Asks something small and gets its answer.</summary>
    public static async Task AskAsync(GraphQLHost host) =>
        (await host.AskAsync("{ greet(name: \"Ada\") }")).Body.ShouldBe("""{"data":{"greet":"Hello, Ada!"}}""");

    /// <summary>
    /// Waits for the hostile client's answer. Generous for a loaded machine, and far below what the square of such
    /// sizes would take.
    /// </summary>
    public static async Task<Reply> SoonAsync(Task<Reply> asking)
    {
        var started = Stopwatch.GetTimestamp();
        var reply = await asking;
        Stopwatch.GetElapsedTime(started).ShouldBeLessThan(TimeSpan.FromSeconds(10));
        return reply;
    }
}
