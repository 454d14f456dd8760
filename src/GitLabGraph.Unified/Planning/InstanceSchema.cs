using System.Collections.Concurrent;

namespace GitLabGraph.Unified.Planning;

/// <summary>
/// What is known of an instance's GraphQL schema. Nothing is asked ahead: an instance is taken to be current until it
/// refuses a document; then the types of that document are looked up once, and what is missing is left out of later
/// ones. Safe for many threads.
/// </summary>
internal sealed class InstanceSchema
{
    private readonly ConcurrentDictionary<string, HashSet<string>> _members = new(StringComparer.Ordinal);

    /// <summary>Whether the instance is known to lack the member; an empty member asks for the type itself.</summary>
    public bool Lacks(string type, string member) =>
        _members.TryGetValue(type, out var members)
        && (members.Count == 0 || (member.Length > 0 && !members.Contains(member)));

    /// <summary>How an argument of a field is named among the members of the field's type.</summary>
    public static string Member(string field, string argument) => $"{field}({argument})";

    public bool IsKnown(string type) => _members.ContainsKey(type);

    /// <summary>Whether anything is known: most instances never refuse anything.</summary>
    public bool IsEmpty => _members.IsEmpty;

    /// <summary>
    /// Remembers a type's fields and their arguments; none at all says that the type does not exist.
    /// </summary>
    public void Learn(string type, IEnumerable<string> members) =>
        _members[type] = new HashSet<string>(members, StringComparer.Ordinal) is { Count: > 0 } known ? Named(known)
            : [];

    // Introspection does not list the field that every type has.
    private static HashSet<string> Named(HashSet<string> members)
    {
        members.Add("__typename");
        return members;
    }
}
