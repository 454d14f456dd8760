using GitLabGraph.GraphQL.Execution;
using GitLabGraph.GraphQL.Errors;
using GitLabGraph.Sandbox.GraphQL.Binding;
using GitLabGraph.Sandbox.GraphQL.Filters;
using GitLabGraph.Sandbox.GraphQL.Limits;
using GitLabGraph.Sandbox.GraphQL.Paging;
using GitLabGraph.Sandbox.World;
using GitLabGraph.Sandbox.World.People;
using GitLabGraph.Sandbox.World.Planning;

namespace GitLabGraph.Sandbox.GraphQL.Nouns;

/// <summary>The root. What does not exist or may not be seen is null without an error, as in GitLab.</summary>
internal static class QueryFields
{
    private const int LargestPathList = 50;
    private const int LargestReferenceList = 10;

    public static void Bind(FieldBindings bindings)
    {
        var query = bindings.On<object>("Query");
        BindPlaces(query);
        bindings.On<QueryComplexity>("QueryComplexity");
        bindings.On<SandboxInstance>("Metadata")
            .Field("version", instance => instance.VersionText)
            .Field("revision", _ => "6a2c1f9d8e7")
            .Field("enterprise", instance => instance.Options.IsEnterprise);
        bindings.On<SandboxOptions>("CurrentLicense")
            .Field("id", _ => Gid.Of("License", 1))
            .Field("plan", _ => "ultimate")
            .Field("trial", options => options.IsTrial);
        BindItems(query);
        query
            .Field("currentLicense", (_, context) => License(context))
            .Field("currentUser", (_, viewer) => viewer.User)
            .Field("user", (_, context) => FindUser(context))
            .Connection("users", (_, context) => UserListing.Of(context))
            .Connection("workItemAllowedStatuses", (_, context) => AllowedStatuses.Of(context))
            .Field("queryComplexity", (_, context) => context.Complexity())
            .Field("metadata", (_, context) => context.Viewer().IsSignedIn ? context.Instance() : null)
            .Field("echo", (_, context) =>
                $"\"{context.Viewer().User?.Username ?? "nil"}\" says: {context.Text("text")}");
    }

    private static SandboxOptions? License(IResolverContext context) =>
        !context.Viewer().IsAdmin
            ? throw new GraphQLException(Mutations.MutationInput.NotAvailable)
            : context.Instance().Options is { LicensedUsers: not null } options ? options : null;

    private static void BindPlaces(TypeBindings<object> query) => query
        .Field("project", (_, context) =>
            context.Viewer().World.FindProject(context.Text("fullPath") ?? "") is { } project
                && context.Viewer().CanSee(project)
                ? project
                : null)
        .Field("group", (_, context) =>
            context.Viewer().World.FindGroup(context.Text("fullPath") ?? "") is { } group
                && context.Viewer().CanSee(group)
                ? group
                : null)
        .Field("namespace", (_, context) => FindNamespace(context))
        .Connection("projects", (_, context) => Projects(context))
        .Connection("groups", (_, context) => GroupListing.Of(context.Viewer().Groups, context));

    private static void BindItems(TypeBindings<object> query) => query
        .Field("issue", (_, context) => FindIssue(context))
        .Field("workItem", (_, context) => FindIssue(context))
        .Connection("issues", (_, context) => IssueListing.Of(context, UserFields.EveryPlace(context.Viewer())))
        .Connection("workItemsByReference", (_, context) => ByReference(context))
        .Field("mergeRequest", (_, context) =>
            Find(context, "MergeRequest", (world, id) => world.MergeRequests.Find(id)) is { } request
            && context.Viewer().CanSee(request)
                ? request
                : null)
        .Field("milestone", (_, context) =>
            Find(context, "Milestone", (world, id) => world.Milestones.Find(id)) is { } milestone
            && context.Viewer().CanSee(milestone.Place)
                ? milestone
                : null)
        .Field("memberRole", (_, context) =>
            Find(context, "MemberRole", (world, id) => world.MemberRoles.Find(id)) is { } role
            && context.Viewer().CanSee(role, World.Place.OfGroup(role.GroupId ?? 0))
                ? role
                : null)
        .Field("note", (_, context) => FindNote(context));

    private static Listing<World.Code.Project> Projects(IResolverContext context) =>
        context.Texts("fullPaths") is { Length: > LargestPathList }
            ? throw new GraphQLException("You cannot provide more than 50 full paths")
            : ProjectListing.Of(context.Viewer().Projects, context);

    private static NamespaceRow? FindNamespace(IResolverContext context)
    {
        var path = context.Text("fullPath") ?? "";
        var world = context.Viewer().World;
        Place? place = world.FindGroup(path)?.Place ?? world.FindProject(path)?.Place;
        return place is { } found ? NamespaceRow.Of(found, context.Viewer()) : null;
    }

    private static User? FindUser(IResolverContext context)
    {
        var world = context.Viewer().World;
        return context.Text("username") is { } username
            ? world.FindUser(username)
            : Gid.Number(context.Text("id"), "User") is { } id ? world.Users.Find(id) : null;
    }

    private static Issue? FindIssue(IResolverContext context)
    {
        var viewer = context.Viewer();
        return Gid.Number(context.Text("id"), "WorkItem", "Issue") is { } id
            && viewer.World.Issues.Find(id) is { } issue
            && viewer.CanSee(issue)
                ? issue
                : null;
    }

    private static World.Discussion.Note? FindNote(IResolverContext context)
    {
        var viewer = context.Viewer();
        return Gid.Number(context.Text("id"), "Note", "DiscussionNote", "DiffNote") is { } id
            && viewer.World.Notes.Find(id) is { } note
            && viewer.CanSee(note)
                ? note
                : null;
    }

    private static TRow? Find<TRow>(IResolverContext context, string type, Func<GitLabWorld, long, TRow?> find)
        where TRow : class =>
        Gid.Number(context.Text("id"), type) is { } id ? find(context.Viewer().World, id) : null;

    private static Listing<Issue> ByReference(IResolverContext context)
    {
        var references = context.Texts("refs") ?? [];
        if (references.Length > LargestReferenceList)
        {
            throw new GraphQLException(
                "Number of references exceeds the limit. "
                + $"Please provide no more than {LargestReferenceList} references at the same time.");
        }

        var found = references.Select(reference => References.Find(reference, context)).OfType<Issue>().Distinct();
        return new Listing<Issue>([.. found.OrderBy(issue => issue.Id)], RowOrder<Issue>.ById(issue => issue.Id));
    }
}
