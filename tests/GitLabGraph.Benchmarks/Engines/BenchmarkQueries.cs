using GitLabGraph.Benchmarks.Served;
using GitLabGraph.GraphQL.Types;

namespace GitLabGraph.Benchmarks.Engines;

/// <summary>The root fields that every engine of the benchmark has.</summary>
[QueryType]
public static class BenchmarkQueries
{
    public static string Version => "1.0.0";

    public static ItemConnection GetItems(int first = 50) => ItemConnection.First(first);

    public static IReadOnlyList<Item> GetAll(int count = 1000) => [.. Item.All.Take(count)];

    public static Person? GetPerson([ID] string id) =>
        int.TryParse(id, out var number) && number < Person.All.Count ? Person.All[number] : null;
}
