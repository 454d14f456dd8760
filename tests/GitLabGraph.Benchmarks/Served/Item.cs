namespace GitLabGraph.Benchmarks.Served;

/// <summary>What every engine serves: ten scalars and one nested object, made from its number alone.</summary>
public sealed record Item(
    string Id,
    int Number,
    string Title,
    string Description,
    string State,
    bool Confidential,
    int Weight,
    string Url,
    string CreatedAt,
    string UpdatedAt)
{
    public Person Author => Person.All[Number % Person.All.Count];

    public static IReadOnlyList<Item> All { get; } = [.. Enumerable.Range(1, 1000).Select(Make)];

    private static Item Make(int number) => new(
        $"item-{number}",
        number,
        $"Item number {number} does not load on the second page",
        $"Open the page, go to step {number}, and look at what the second half of it shows.",
        number % 3 == 0 ? "CLOSED" : "OPEN",
        number % 7 == 0,
        number % 10,
        $"https://gitlab.example.com/acme/board/-/issues/{number}",
        $"2026-0{(number % 9) + 1}-1{number % 10}T08:30:00Z",
        $"2026-0{(number % 9) + 1}-2{number % 9}T17:45:00Z");
}
