using GitLabGraph.Unified.Errors;
using GitLabGraph.Unified.Planning;
using GitLabGraph.Unified.Upstream;

namespace GitLabGraph.Unified.Paging;

/// <summary>
/// A unified list that is an upstream connection: what it asks for, with the client's page and filter. Its answer is
/// read by <see cref="ListReading"/>.
/// </summary>
/// <param name="name">GitLab's field.</param>
/// <param name="element">What the list's items need.</param>
internal sealed class ListNeed(string name, Need element)
{
    /// <summary>The filter and order as GitLab takes them, made of the field's arguments.</summary>
    public Func<PlannedField, IEnumerable<UpstreamArgument>> Arguments { get; init; } = static _ => [];

    /// <summary>Where the connection stands in its owner, when not right on it.</summary>
    public Func<UpstreamSelection, UpstreamSelection> Place { get; init; } = static owner => owner;

    /// <summary>What is asked along in its place where an instance lacks its filter.</summary>
    public Func<ListNeed, PlannedField, UpstreamField>? Instead { get; init; }

    /// <summary>Whether GitLab tells how long the list is.</summary>
    public bool IsCounted { get; init; } = true;

    /// <summary>GitLab's type of the list, where older instances do not tell how long it is.</summary>
    public string? CountedBy { get; init; }

    /// <summary>
    /// Whether another list can take this one's place where GitLab does not tell how long this is. From the beginning
    /// only: a cursor goes on in the list that it is of.
    /// </summary>
    public bool IsGivenUpUncounted { get; init; }

    /// <summary>
    /// Whether GitLab takes no last and before here, and its cursors lead on from page to page, but not from a row.
    /// </summary>
    public bool IsForwardOnly { get; init; }

    /// <summary>
    /// Whether GitLab answers null, without an error, where the list is there in name only: behind a feature flag that
    /// is off.
    /// </summary>
    public bool IsNullWhereOff { get; init; }

    /// <summary>The types that the element may be, when the connection answers several; empty asks as it is.</summary>
    public string? ElementType { get; init; }

    /// <summary>What every item is asked for, even where the client selects nothing of them.</summary>
    public Action<UpstreamSelection>? Always { get; init; }

    /// <summary>Which of GitLab's rows are ours; all of them without it.</summary>
    public Func<Remote, bool>? Owns { get; init; }

    /// <summary>What all items have in common: it is asked of their owner, once.</summary>
    public Need? Shared { get; init; }

    /// <summary>The same list without its filter, uncounted, and what is always asked of its items.</summary>
    public ListNeed Unfiltered(Action<UpstreamSelection> always) => new(name, element)
    {
        Place = Place, IsCounted = false, ElementType = ElementType, Always = always,
    };

    /// <summary>Adds the connection to what is asked of its owner.</summary>
    public void Add(UpstreamSelection owner, PlannedField field)
    {
        // Made first: a filter or cursor that cannot be refuses before anything is added.
        var connection = Compose(field, isDetachable: true);
        connection.Instead = Instead?.Invoke(this, field);
        Place(owner).Add(connection);
        Shared?.Invoke(owner, field);
    }

    /// <summary>Asks for the list itself: unlike one that is asked along, it may not be left out.</summary>
    public void AddAsked(UpstreamSelection owner, PlannedField field)
    {
        var connection = Compose(field);
        connection.IsRequired = true;
        Place(owner).Add(connection);
        Shared?.Invoke(owner, field);
    }

    /// <summary>Whether an instance is known to lack the list, or what this field filters and orders it by.</summary>
    public bool IsLacked(InstanceSchema schema, string ownerType, PlannedField field) =>
        !schema.IsEmpty
        && new UpstreamField(name) { CountedBy = VitalCount(field) }.With(Arguments(field))
            .IsLacked(ownerType, schema.Lacks);

    /// <summary>The connection alone, for a list that stands on GitLab's query root.</summary>
    public UpstreamField Compose(PlannedField field, bool isDetachable = false)
    {
        if (IsForwardOnly && field.Page.IsBackward)
        {
            throw UnifiedErrors.Invalid("GitLab pages through this list forward only: give first and after.");
        }

        var arguments = Arguments(field).ToList();
        var connection = new UpstreamField(name, field.Key)
            { IsConnection = true, IsDetachable = isDetachable, CountedBy = VitalCount(field) }.With(arguments);

        if (IsForwardOnly)
        {
            var start = PlaceOf(field);
            connection.With("first", "Int", start.UpstreamSize(field.Page))
                .With("after", "String", start.Page);
        }
        else
        {
            AddPage(connection, field.Page, () => NameOf(arguments, field));
        }

        AddSelection(connection.Below, field);
        return connection;
    }

    /// <summary>The list's name in its cursors: what is asked of whom, without the page.</summary>
    public string NameOf(PlannedField field) => NameOf([.. Arguments(field)], field);

    /// <summary>Where a list begins whose rows have no cursors that lead on.</summary>
    public PagePlace PlaceOf(PlannedField field) =>
        PagePlace.Of(field.Page.Cursor is { } given ? ListCursor.Read(NameOf(field), given) : null);

    private static void AddPage(UpstreamField connection, PageRequest page, Func<string> list)
    {
        var cursor = page.Cursor is { } given ? ListCursor.Read(list(), given) : null;
        connection
            .With(page.IsBackward ? "last" : "first", "Int", page.Upstream)
            .With(page.IsBackward ? "before" : "after", "String", cursor);
    }

    private string NameOf(List<UpstreamArgument> arguments, PlannedField field) =>
        DocumentWriter.Signature(new UpstreamField(name).With(arguments)) + field.Owner;

    private void AddSelection(UpstreamSelection connection, PlannedField field)
    {
        var holders = field.Children().ToList();
        var items = holders.FindAll(static child => child.Name is "nodes");
        var edges = holders.FindAll(static child => child.Name is "edges").SelectMany(static edge => edge.Children())
            .ToList();
        items.AddRange(edges.FindAll(static child => child.Name is "node"));

        // A list that is put together, and one of nothing, are read by their rows.
        if (items.Count > 0 || edges.Count > 0 || Always is not null || IsReadByRows(field.Page))
        {
            var wantsCursors = Owns is not null || edges.Exists(static child => child.Name is "cursor");
            AddItems(wantsCursors ? connection.Object("edges").Leaf("cursor").Object("node")
                : connection.Object("nodes"), items);
        }

        if (IsCounted && field.Selects("totalCount"))
        {
            connection.Add(new UpstreamField("count") { Owner = CountedBy });
        }

        AddPageInfo(connection, field, holders.Where(static child => child.Name is "pageInfo"));
    }

    private string? VitalCount(PlannedField field) =>
        IsGivenUpUncounted && field.Page.Cursor is null && field.Selects("totalCount") ? CountedBy : null;

    private void AddItems(UpstreamSelection item, List<PlannedField> holders)
    {
        var target = ElementType is null ? item : item.On(ElementType);
        holders.ForEach(holder => element(target, holder));
        Always?.Invoke(target);

        if (IsForwardOnly)
        {
            // By it a row is known again where others before it are gone.
            target.Leaf("id");
        }
    }

    private bool IsReadByRows(PageRequest page) =>
        page.Size == 0 || !page.IsOfOneGo || page.IsRest || Owns is not null;

    private void AddPageInfo(
        UpstreamSelection connection, PlannedField field, IEnumerable<PlannedField> selected)
    {
        var names = selected.SelectMany(static info => info.Children()).Select(static child => child.Name).ToHashSet();

        // A list that GitLab cannot answer in one page is put together of several.
        if (IsReadByRows(field.Page))
        {
            names.UnionWith(field.Page.IsBackward ? ["hasPreviousPage", "startCursor"] : ["hasNextPage", "endCursor"]);
        }

        foreach (var name in names.Where(static name => !name.StartsWith('_')))
        {
            connection.Object("pageInfo").Leaf(name);
        }
    }
}
