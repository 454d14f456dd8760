using GitLabGraph.Unified.Planning;

namespace GitLabGraph.Unified.Upstream;

/// <summary>
/// A kind of upstream entity, and how GitLab's GraphQL finds it by id: many at once where it has a list of ids, else
/// one by one side by side.
/// </summary>
internal sealed class EntityKind(string gidClass, string field, string idType)
{
    public static readonly EntityKind Project = new("Project", "projects", "[ID!]") { IsList = true };
    public static readonly EntityKind Group = new("Group", "groups", "[ID!]") { IsList = true };
    public static readonly EntityKind User = new("User", "users", "[ID!]")
    {
        IsList = true,
        HidesSome = true,
        Alone = new EntityKind("User", "user", "UserID!"),
    };

    public static readonly EntityKind WorkItem = new("WorkItem", "workItems", "[WorkItemID!]")
    {
        IsList = true,
        Below = "currentUser",
        HidesSome = true,
        Alone = new EntityKind("WorkItem", "workItem", "WorkItemID!"),
    };

    public static readonly EntityKind Issue = new("Issue", "issue", "IssueID!");
    public static readonly EntityKind MergeRequest = new("MergeRequest", "mergeRequest", "MergeRequestID!");
    public static readonly EntityKind Note = new("Note", "note", "NoteID!");
    public static readonly EntityKind Milestone = new("Milestone", "milestone", "MilestoneID!");
    public static readonly EntityKind MemberRole = new("MemberRole", "memberRole", "MemberRoleID!");

    /// <summary>Whether one field takes many ids.</summary>
    public bool IsList { get; private init; }

    /// <summary>The root field below which the list stands, when it is not a root field itself.</summary>
    private string? Below { get; init; }

    /// <summary>
    /// Whether the list leaves out some that are found one by one: of people, those who are blocked or banned, unless
    /// an administrator asks; of tickets, those of groups, such as epics.
    /// </summary>
    public bool HidesSome { get; private init; }

    /// <summary>
    /// How one is found where the list hides it, or where the instance has no list of them by ids yet (of work items,
    /// before 17.10).
    /// </summary>
    public EntityKind? Alone { get; private init; }

    /// <summary>GitLab's type of these entities; people share an interface.</summary>
    public string TypeName => gidClass == "User" ? "UserCore" : gidClass;

    public string Gid(string number) => $"gid://gitlab/{gidClass}/{number}";

    /// <summary>The same kind, found the way that an instance is known to have.</summary>
    public EntityKind On(InstanceSchema schema) => Below is not null && IsLackedBy(schema) ? Alone! : this;

    /// <summary>The same kind, found the way that hides least at the price of one root field.</summary>
    public EntityKind For(int count) => HidesSome && count == 1 ? Alone! : this;

    /// <summary>The root field that asks for these entities; for a kind without a list, of one.</summary>
    public UpstreamField Ask(IReadOnlyList<string> numbers, UpstreamSelection selection)
    {
        var ids = numbers.Select(Gid).ToArray();

        if (!IsList)
        {
            var single = new UpstreamField(field).With("id", idType, ids[0]);
            Fill(single.Below, selection);
            return single;
        }

        var list = new UpstreamField(field) { IsConnection = true }
            .With("ids", idType, ids)
            .With("first", "Int", ids.Length);
        Fill(list.Below.Object("nodes"), selection);

        if (Below is null)
        {
            return list;
        }

        var root = new UpstreamField(Below);
        root.Below.TypeName = "CurrentUser";
        list.IsRequired = true;
        root.Below.Add(list);
        return root;
    }

    /// <summary>The root field that asks for a group by its full path.</summary>
    public static UpstreamField AskGroup(string path, UpstreamSelection selection)
    {
        var group = new UpstreamField("group").With("fullPath", "ID!", path);
        Fill(group.Below, selection);
        group.Below.TypeName = Group.TypeName;
        return group;
    }

    /// <summary>Whether an instance is known to have no list of these entities by ids on its query root.</summary>
    public bool IsLackedAsRootOf(InstanceSchema schema) =>
        schema.Lacks("Query", field) || schema.Lacks("Query", InstanceSchema.Member(field, "ids"));

    /// <summary>The entities in the root field's answer, in any order; those that are missing are absent.</summary>
    public IEnumerable<Remote> Read(Remote rootValue) => (IsList, Below) switch
    {
        (false, _) => rootValue.IsObject ? [rootValue] : [],
        (_, null) => Rows.Of(rootValue, depth: 2),
        _ => rootValue.Object(field) is { } list ? Rows.Of(list, depth: 3) : [],
    };

    private bool IsLackedBy(InstanceSchema schema) =>
        schema.Lacks("CurrentUser", field) || schema.Lacks("CurrentUser", InstanceSchema.Member(field, "ids"));

    // The id comes along whatever is asked: rows are matched by it, never by their place.
    private static void Fill(UpstreamSelection target, UpstreamSelection selection)
    {
        target.TypeName = selection.TypeName;
        target.Leaf("id");

        foreach (var asked in selection.Fields)
        {
            target.Add(asked);
        }

        foreach (var (type, fragment) in selection.Fragments)
        {
            target.AddFragment(type, fragment);
        }
    }
}
