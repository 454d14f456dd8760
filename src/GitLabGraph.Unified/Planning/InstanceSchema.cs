using System.Collections.Concurrent;

namespace GitLabGraph.Unified.Planning;

/// <summary>
/// What is known of an instance's GraphQL schema. Nothing is asked ahead: an instance is taken to be current until it
/// refuses a document; then the types of that document are looked up once, and what is missing is left out of later
/// ones. After half an hour all is forgotten, as its version is: instances are upgraded. Safe for many threads.
/// </summary>
internal sealed class InstanceSchema(TimeProvider time)
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(30);

    private Knowledge _known = new(default);
    private int _lessons;

    /// <summary>Whether anything is known: most instances never refuse anything.</summary>
    public bool IsEmpty => Known.IsEmpty;

    /// <summary>
    /// Goes up with whatever is learnt: a document that was refused meanwhile was written by somebody who knew less.
    /// </summary>
    public int Lessons => Volatile.Read(ref _lessons);

    private ConcurrentDictionary<string, HashSet<string>> Known
    {
        get
        {
            var known = _known;

            if (!known.Members.IsEmpty && time.GetUtcNow() >= known.Ends)
            {
                // Whoever learns meanwhile learns into what takes its place.
                Interlocked.CompareExchange(ref _known, new Knowledge(default), known);
                known = _known;
            }

            return known.Members;
        }
    }

    /// <summary>Whether the instance is known to lack the member; an empty member asks for the type itself.</summary>
    public bool Lacks(string type, string member) =>
        Known.TryGetValue(type, out var members)
        && (members.Count == 0 || (member.Length > 0 && !members.Contains(member)));

    /// <summary>How an argument of a field is named among the members of the field's type.</summary>
    public static string Member(string field, string argument) => $"{field}({argument})";

    /// <summary>
    /// How that something can be asked below a field is named among the members of the field's type. GitLab gives names
    /// of its own anew: an older instance may have a text of the name.
    /// </summary>
    public static string Below(string field) => $"{field}{{}}";

    public bool IsKnown(string type) => Known.ContainsKey(type);

    /// <summary>
    /// Remembers a type's fields and their arguments, or an enum's words; none says that the type does not exist.
    /// </summary>
    public void Learn(string type, IEnumerable<string> members)
    {
        var learnt = new HashSet<string>(members, StringComparer.Ordinal) is { Count: > 0 } known ? Named(known) : [];

        if (Known.IsEmpty)
        {
            Interlocked.Exchange(ref _known, new Knowledge(time.GetUtcNow() + Lifetime));
        }

        Known[type] = learnt;
        Interlocked.Increment(ref _lessons);
    }

    // Introspection does not list the field that every type has.
    private static HashSet<string> Named(HashSet<string> members)
    {
        members.Add("__typename");
        return members;
    }

    private sealed record Knowledge(DateTimeOffset Ends)
    {
        public ConcurrentDictionary<string, HashSet<string>> Members { get; } = new(StringComparer.Ordinal);
    }
}
