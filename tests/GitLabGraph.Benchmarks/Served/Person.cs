using System.Text.Json.Serialization;

namespace GitLabGraph.Benchmarks.Served;

/// <summary>The nested object.</summary>
public sealed record Person(string Id, string Username, string Name)
{
    /// <summary>Somebody to stand on the next level of the deep query; the plain endpoint leaves it out.</summary>
    [JsonIgnore]
    public Person Manager => All[(int.Parse(Id, System.Globalization.CultureInfo.InvariantCulture) + 1) % All.Count];

    public static IReadOnlyList<Person> All { get; } =
        [.. Enumerable.Range(0, 20).Select(number => new Person($"{number}", $"person{number}", $"Person Number {number}"))];
}
