namespace GitLabGraph.Benchmarks.Served;

/// <summary>The plain endpoint's shape of a connection, so that System.Text.Json writes the same bytes.</summary>
public sealed record ItemConnection(int TotalCount, PageBounds PageInfo, IReadOnlyList<Item> Nodes)
{
    public static ItemConnection First(int count) =>
        new(Item.All.Count, new PageBounds(count < Item.All.Count, Item.All[count - 1].Id), [.. Item.All.Take(count)]);
}
