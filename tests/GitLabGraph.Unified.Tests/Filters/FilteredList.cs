using System.Text.Json;
using GitLabGraph.Unified.Tests.Lab;

namespace GitLabGraph.Unified.Tests.Filters;

/// <summary>
/// A list that can be filtered: how it is asked, what every item is asked for, and what the members of its filter mean.
/// </summary>
/// <param name="Name">The list's field.</param>
/// <param name="Owner">What the list hangs on, with <c>{0}</c> where it stands; for the query root just that.</param>
/// <param name="Item">What is selected of an item.</param>
internal sealed record FilteredList(string Name, string Owner, string Item)
{
    public required IReadOnlyDictionary<string, FilterRule> Rules { get; init; }

    /// <summary>
    /// The fields by which it may be ordered, without <c>_ASC</c> and <c>_DESC</c>, and their paths; none where the order
    /// goes with the filter.
    /// </summary>
    public IReadOnlyDictionary<string, string> Orders { get; init; } = new Dictionary<string, string>();

    /// <summary>Whether GitLab reads the list from its end, too.</summary>
    public bool IsReadBackward { get; init; } = true;

    public string Ask(string arguments) =>
        $"{{ {string.Format(null, Owner, $"{Name}({arguments}) {{ pageInfo {{ hasNextPage endCursor hasPreviousPage startCursor }} nodes {{ id {Item} }} }}")} }}";

    /// <summary>The connection in an answer; null when the list was refused.</summary>
    public static JsonElement? In(LabAnswer answer)
    {
        if (answer.Codes.Count > 0)
        {
            return null;
        }

        var value = answer.Data;

        while (!value.TryGetProperty("nodes", out _))
        {
            value = value.EnumerateObject().First().Value;
        }

        return value;
    }
}
