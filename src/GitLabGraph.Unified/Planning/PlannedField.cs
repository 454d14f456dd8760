using System.Globalization;
using System.Runtime.CompilerServices;
using GitLabGraph.GraphQL.Execution;
using GitLabGraph.GraphQL.Types;
using GitLabGraph.Unified.Paging;

namespace GitLabGraph.Unified.Planning;

/// <summary>
/// A selected field as the planner sees it, with this request's arguments. Fragments are merged, <c>@skip</c> and
/// <c>@include</c> applied.
/// </summary>
internal sealed record PlannedField(IResolverContext Context, ISelection Selection)
{
    // The keys of all but the longest documents.
    private static readonly string[] Keys = [.. Enumerable.Range(0, 500).Select(Compose)];

    private static readonly Func<IResolverContext, ISelection, StrongBox<PageRequest>> ReadPage =
        static (context, selection) => new StrongBox<PageRequest>(new PlannedField(context, selection).GivenPage());

    private PageRequest? _page;

    /// <summary>The field that is being resolved.</summary>
    public PlannedField(IResolverContext context)
        : this(context, context.Selection)
    {
    }

    public string Name => Selection.Field.Name;

    /// <summary>
    /// The upstream key of a field with arguments: two uses of it live side by side, also where a field leads back to
    /// an object that is asked already and uses the same name there. Short, because GitLab repeats it in every row; no
    /// name of GitLab's is a letter and a number.
    /// </summary>
    public string Key => KeyOf(Selection.Number) + Part;

    /// <summary>Which of several upstream lists is meant, where a field is put together of them.</summary>
    public string Part { get; init; } = "";

    /// <summary>What the field's list hangs on, where it is one thing only; cursors belong to it.</summary>
    public string? Owner { get; init; }

    /// <summary>The page to ask for: the client's, unless a list is put together of several.</summary>
    public PageRequest Page
    {
        get => _page ??= Context.Derive(Selection, ReadPage).Value;
        init => _page = value;
    }

    public T Argument<T>(string name) => Context.ArgumentValue<T>(Selection, name);

    /// <summary>An argument that not every field of the kind has.</summary>
    public T? Given<T>(string name) => Selection.Field.Arguments.Contains(name) ? Argument<T?>(name) : default;

    /// <summary>Fields selected below, for the object type that the field answers.</summary>
    public IEnumerable<PlannedField> Children() => Selection.Type.Named is ObjectType type ? Children(type) : [];

    /// <summary>Fields selected below for one of the types that the field may answer.</summary>
    public IEnumerable<PlannedField> Children(string typeName) =>
        Context.Schema.TryGetType(typeName, out var type) && type is ObjectType objectType ? Children(objectType) : [];

    /// <summary>A list's fields that hold its items: its nodes, and the node of its edges.</summary>
    public IEnumerable<PlannedField> Items() => Children()
        .SelectMany(static child => child.Name is "edges" ? child.Children() : [child])
        .Where(static child => child.Name is "nodes" or "node");

    /// <summary>Fields selected of a list's items.</summary>
    public IEnumerable<PlannedField> ItemChildren(string typeName) =>
        Items().SelectMany(item => item.Children(typeName));

    public bool Selects(string child) => Children().Any(field => field.Name == child);

    private PageRequest GivenPage() => PageRequest.Of(
        Given<int?>("first"), Given<string>("after"), Given<int?>("last"), Given<string>("before"));

    private IEnumerable<PlannedField> Children(ObjectType type) =>
        Context.GetSelections(type, Selection).Select(child => new PlannedField(Context, child));

    /// <summary>Whether a response key of an upstream answer is the <see cref="Key"/> of some field.</summary>
    public static bool IsKey(string responseKey) => responseKey is ['u', >= '0' and <= '9', ..];

    private static string KeyOf(int number) => number < Keys.Length ? Keys[number] : Compose(number);

    private static string Compose(int number) => string.Create(CultureInfo.InvariantCulture, $"u{number}");
}
