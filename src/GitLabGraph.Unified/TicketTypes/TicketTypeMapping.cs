using GitLabGraph.Unified.Accounts;
using GitLabGraph.Unified.Nodes;
using GitLabGraph.Unified.Upstream;

namespace GitLabGraph.Unified.TicketTypes;

/// <summary>Turns GitLab's work item types into ours.</summary>
internal static class TicketTypeMapping
{
    // A customer's own types are of a class of their own, or have numbers from here on.
    private const int FirstOfOwn = 1001;

    // In the order of GitLab's ids for them, which they keep when they are called anew.
    private static readonly TicketTypeKind[] ById =
    [
        TicketTypeKind.Issue, TicketTypeKind.Incident, TicketTypeKind.TestCase, TicketTypeKind.Requirement,
        TicketTypeKind.Task, TicketTypeKind.Objective, TicketTypeKind.KeyResult, TicketTypeKind.Epic,
        TicketTypeKind.Ticket,
    ];

    private const string CustomMark = "::Custom::Type/";

    private static readonly (string Name, string Word, TicketTypeKind Kind)[] Known =
    [
        ("Issue", "ISSUE", TicketTypeKind.Issue),
        ("Incident", "INCIDENT", TicketTypeKind.Incident),
        ("Task", "TASK", TicketTypeKind.Task),
        ("Epic", "EPIC", TicketTypeKind.Epic),
        ("Test Case", "TEST_CASE", TicketTypeKind.TestCase),
        ("Requirement", "REQUIREMENT", TicketTypeKind.Requirement),
        ("Requirements", "REQUIREMENT", TicketTypeKind.Requirement),
        ("Objective", "OBJECTIVE", TicketTypeKind.Objective),
        ("Key Result", "KEY_RESULT", TicketTypeKind.KeyResult),
        ("Ticket", "TICKET", TicketTypeKind.Ticket),
    ];

    /// <summary>From GraphQL's <c>WorkItemType</c>; a type of the instance's own is <c>OTHER</c>.</summary>
    public static TicketType From(Remote? type) =>
        type is { } found ? found.Once(Map) : new TicketType("", "", TicketTypeKind.Other, null);

    /// <summary>The types of a project or group; none where the instance does not list them.</summary>
    public static IReadOnlyList<TicketType> AllOf(Remote? types) =>
        types is { } found ? [.. found.List("nodes").Select(type => From(type))] : [];

    /// <summary>From an issue's <c>type</c>, which is a word only: older instances have no ids for types.</summary>
    public static TicketType FromWord(LinkedAccount account, string? word)
    {
        var known = Array.Find(Known, type => string.Equals(type.Word, word, StringComparison.OrdinalIgnoreCase));
        var name = known.Name ?? word ?? "Issue";
        return new TicketType(IdOf(account, (word ?? "ISSUE").ToUpperInvariant()), name, KindOfName(name), null);
    }

    /// <summary>Whether a key is one of GitLab's words, as which older instances tell types.</summary>
    public static bool IsWord(string key) => Array.Exists(Known, type => type.Word == key);

    public static string IdOf(LinkedAccount account, string key) => GlobalId.Of("TicketType", account, key);

    /// <summary>GitLab's words for the kinds, as its filters take them.</summary>
    public static IReadOnlyList<string>? WordsOf(IReadOnlyList<TicketTypeKind>? kinds) => kinds is null
        ? null
        : [.. Known.Where(type => kinds.Contains(type.Kind)).Select(static type => type.Word).Distinct()];

    private static TicketType Map(Remote type) => new(
        IdOf(type.Account, KeyOf(type)),
        type.Word("name"),
        IsOwn(type) ? TicketTypeKind.Other
            : KindOf(type.Word("name"), int.TryParse(type.Number(), out var number) ? number : 0),
        type.Text("iconName"));

    // By the name first: the ids of instances before 17 may differ, and there the names are GitLab's own.
    private static TicketTypeKind KindOf(string name, int number) =>
        number >= FirstOfOwn ? TicketTypeKind.Other
        : KindOfName(name) is var kind and not TicketTypeKind.Other ? kind
        : number >= 1 && number <= ById.Length ? ById[number - 1]
        : TicketTypeKind.Other;

    // In their own class a customer's types count from 1 on, as GitLab's do.
    private static string KeyOf(Remote type) =>
        IsOwn(type) ? $"custom-{type.Number()}" : type.Number();

    private static bool IsOwn(Remote type) =>
        type.Text("id")?.Contains(CustomMark, StringComparison.Ordinal) == true;

    private static TicketTypeKind KindOfName(string name)
    {
        var known = Array.FindIndex(Known, type => string.Equals(type.Name, name, StringComparison.OrdinalIgnoreCase));
        return known < 0 ? TicketTypeKind.Other : Known[known].Kind;
    }
}
