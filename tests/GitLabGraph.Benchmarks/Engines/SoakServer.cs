using System.Diagnostics;
using GitLabGraph.GraphQL.AspNetCore;
using GitLabGraph.GraphQL.AspNetCore.Configuration;

namespace GitLabGraph.Benchmarks.Engines;

/// <summary>The engine under test with everything that holds memory: parts and subscriptions, too. Tells what it holds.</summary>
internal static class SoakServer
{
    public static WebApplication Build(WebApplicationBuilder builder)
    {
        builder.Services.AddGraphQLServer()
            .AddTypes(typeof(BenchmarkQueries), typeof(ItemExtensions), typeof(SoakSubscriptions))
            .ConfigureSchema(static schema => schema.EnableDefer().EnableStream());
        var app = builder.Build();
        app.MapGraphQL();
        app.MapGet("/held", Held);
        return app;
    }

    private static object Held(bool collect = false)
    {
        if (collect)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
            GC.Collect();
        }

        using var process = Process.GetCurrentProcess();
        return new
        {
            resident = process.WorkingSet64,
            heap = collect ? GC.GetTotalMemory(false) : GC.GetGCMemoryInfo(GCKind.Any).HeapSizeBytes,
            full = GC.CollectionCount(2),
            threads = process.Threads.Count,
        };
    }
}
