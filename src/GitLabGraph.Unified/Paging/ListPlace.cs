using GitLabGraph.Unified.Accounts;
using GitLabGraph.Unified.Planning;
using GitLabGraph.Unified.Upstream;

namespace GitLabGraph.Unified.Paging;

/// <summary>Where a list hangs upstream: on an entity, on an object of the query root, or on the root itself.</summary>
internal sealed record ListPlace(LinkedAccount Account, string Name)
{
    /// <summary>The project's number, where the list hangs on a project.</summary>
    public string? ProjectNumber => Kind == EntityKind.Project ? Number : null;

    /// <summary>What cursors of the list belong to where its name does not say so.</summary>
    public ListHolder Holder => Name.Length == 0 && Path is [] ? new ListHolder(null, Number) : default;

    private EntityKind? Kind { get; init; }

    private string Number { get; init; } = "";

    /// <summary>As what the token's owner is asked, where the list hangs on it.</summary>
    private string? OwnerType { get; init; }

    /// <summary>Asks the entity for the object that the list is to be asked of; the entity itself without it.</summary>
    private Func<UpstreamSelection, UpstreamSelection> Part { get; init; } = static entity => entity;

    /// <summary>The names that lead from the entity to what has the list.</summary>
    private IReadOnlyList<string> Path { get; init; } = [];

    /// <summary>The list is a field of GitLab's query root.</summary>
    public static ListPlace Query(LinkedAccount account) => new(account, "");

    /// <summary>The list hangs on an entity.</summary>
    public static ListPlace On(LinkedAccount account, EntityKind kind, string number) =>
        new(account, kind.Gid(number)) { Kind = kind, Number = number };

    /// <summary>
    /// The list hangs on an object that GitLab finds by an entity only, as a thread by a note of it.
    /// </summary>
    /// <param name="entity">What GitLab finds.</param>
    /// <param name="part">Asks the entity for the object.</param>
    /// <param name="path">The names in the answer that lead from the entity to what has the list.</param>
    public static ListPlace Below(
        Entity entity, Func<UpstreamSelection, UpstreamSelection> part, params string[] path) =>
        entity.Place with { Part = part, Path = path };

    /// <summary>
    /// The list hangs on the token's owner. What everybody has is asked of a user: the owner's own type is younger.
    /// </summary>
    public static ListPlace OfOwner(LinkedAccount account, string type = "UserCore") =>
        new(account, "currentUser") { OwnerType = type };

    /// <summary>The question that asks for a page of the list.</summary>
    public UpstreamQuestion Ask(ListNeed list, PlannedField field)
    {
        if (Kind is not null)
        {
            var selection = new UpstreamSelection { TypeName = Kind.TypeName };
            list.AddAsked(Part(selection), field);
            return new EntityQuestion(Account, Kind, Number, selection);
        }

        if (OwnerType is null)
        {
            return new RootQuestion(Account, list.Compose(field));
        }

        var root = new UpstreamField("currentUser");
        root.Below.TypeName = OwnerType;
        list.AddAsked(root.Below, field);
        return new RootQuestion(Account, root);
    }

    /// <summary>The connection in the answer; null when the place was not found.</summary>
    public Remote? Find(Remote answer, string key)
    {
        if (!answer.IsObject)
        {
            return null;
        }

        if (Kind is null && OwnerType is null)
        {
            return answer;
        }

        return Path.Aggregate((Remote?)answer, static (holder, name) => holder?.Object(name)) is not { } owner ? null
            : owner.Find(key, out var value) ? owner.With(value) : owner.With(default);
    }
}
