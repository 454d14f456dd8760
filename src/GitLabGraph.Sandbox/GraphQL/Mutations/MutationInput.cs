using System.Collections.Immutable;
using System.Globalization;
using GitLabGraph.GraphQL.Errors;
using GitLabGraph.GraphQL.Execution;
using GitLabGraph.Sandbox.GraphQL.Binding;
using GitLabGraph.Sandbox.GraphQL.Filters;
using GitLabGraph.Sandbox.World;
using GitLabGraph.Sandbox.World.Changes;
using GitLabGraph.Sandbox.World.Code;
using GitLabGraph.Sandbox.World.People;
using GitLabGraph.Sandbox.World.Planning;
using GitLabGraph.Sandbox.World.Sight;

namespace GitLabGraph.Sandbox.GraphQL.Mutations;

/// <summary>A mutation's input object, or one widget's inside it, read as the world's own types.</summary>
internal sealed class MutationInput(IResolverContext context, IReadOnlyDictionary<string, object?> fields)
{
    /// <summary>GitLab's one answer to what is missing and to what is forbidden.</summary>
    public const string NotAvailable =
        "The resource that you are attempting to access does not exist"
        + " or you don't have permission to perform this action";

    private static readonly ImmutableDictionary<string, object?> Nothing = ImmutableDictionary<string, object?>.Empty;

    public Viewer Viewer { get; } = context.Viewer();

    public GitLabWorld World => Viewer.World;

    public static GraphQLException Refuse() => new(NotAvailable);

    public static MutationInput Of(IResolverContext context) => new(context, context.Input("input") ?? Nothing);

    public bool Has(string name) => fields.ContainsKey(name);

    public string? Text(string name) => fields.GetValueOrDefault(name) as string;

    public bool? Flag(string name) => fields.GetValueOrDefault(name) as bool?;

    public int? Number(string name) => fields.GetValueOrDefault(name) as int?;

    public ImmutableArray<string>? Texts(string name) => IssueExclusions.Texts(fields, name);

    public DateOnly? Day(string name) => GitLabTime.ReadDay(Text(name));

    /// <summary>A widget's input; empty when it was not given.</summary>
    public MutationInput Widget(string name) =>
        new(context, fields.GetValueOrDefault(name) as IReadOnlyDictionary<string, object?> ?? Nothing);

    /// <summary>A field that may be absent, given, or given as null, which clears.</summary>
    public Edit<TValue> Edit<TValue>(string name, Func<TValue> read) => Has(name) ? read() : default(Edit<TValue>);

    public Edit<bool> EditFlag(string name) => Flag(name) is { } flag ? flag : default(Edit<bool>);

    public Edit<string?> EditText(string name) => Edit(name, () => Text(name));

    public long? Id(string name, params ReadOnlySpan<string> types) =>
        Gid.Number(fields.GetValueOrDefault(name), types);

    public Edit<long?> EditId(string name, string type, string other = "")
    {
        var id = Id(name, type, other);
        return Has(name) ? id : default(Edit<long?>);
    }

    public ImmutableArray<long> Ids(string name, params string[] types) =>
        [.. (Texts(name) ?? []).Select(text => Gid.Number(text, types) ?? Plain(text)).OfType<long>()];

    public ImmutableArray<long> LabelIds(string name) => Ids(name, "ProjectLabel", "GroupLabel", "Label");

    public ImmutableArray<long> UserIds(string name) => Ids(name, "User");

    /// <summary>The ids of the users of these names; GitLab passes over names that it does not know.</summary>
    public ImmutableArray<long> UsernamesAsIds(string name) =>
        [.. (Texts(name) ?? []).Select(World.FindUser).OfType<User>().Select(user => user.Id)];

    /// <summary>A list after <c>operationMode</c> was applied to what stands.</summary>
    public ImmutableArray<long> Combine(ImmutableArray<long> standing, ImmutableArray<long> given) =>
        Text("operationMode") switch
    {
        "APPEND" => [.. standing.Union(given)],
        "REMOVE" => [.. standing.Except(given)],
        _ => given,
    };

    public HealthStatus? Health(string name) =>
        Enum.TryParse<HealthStatus>(Text(name), ignoreCase: true, out var health) ? health : null;

    public long? StatusId(string name) =>
        Id(name, "WorkItems::Statuses::SystemDefined::Status", "WorkItems::Statuses::Custom::Status");

    public int Duration(string name) => Durations.Read(Text(name) ?? "0") ?? 0;

    public Project Project(string name = "projectPath") =>
        World.FindProject(Text(name) ?? "") is { } project && Viewer.CanSee(project)
            ? project : throw Refuse();

    public Issue IssueOfProject() =>
        int.TryParse(Text("iid"), CultureInfo.InvariantCulture, out var iid)
        && World.FindIssue(Project().Place, iid) is { } issue
        && Viewer.CanSee(issue)
            ? issue
            : throw Refuse();

    public Issue WorkItem(string name = "id") =>
        Id(name, "WorkItem", "Issue") is { } id && World.Issues.Find(id) is { } issue && Viewer.CanSee(issue)
            ? issue : throw Refuse();

    public MergeRequest MergeRequest() =>
        int.TryParse(Text("iid"), CultureInfo.InvariantCulture, out var iid)
        && World.FindMergeRequest(Project().Id, iid) is { } request
        && Viewer.CanSee(request)
            ? request
            : throw Refuse();

    private static long? Plain(string text) =>
        long.TryParse(text, CultureInfo.InvariantCulture, out var id) ? id : null;
}
