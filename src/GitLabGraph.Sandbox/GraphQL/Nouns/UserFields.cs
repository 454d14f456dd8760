using System.Collections.Immutable;
using GitLabGraph.GraphQL.Errors;
using GitLabGraph.GraphQL.Execution;
using GitLabGraph.Sandbox.GraphQL.Binding;
using GitLabGraph.Sandbox.GraphQL.Filters;
using GitLabGraph.Sandbox.GraphQL.Paging;
using GitLabGraph.Sandbox.World;
using GitLabGraph.Sandbox.World.Code;
using GitLabGraph.Sandbox.World.People;
using GitLabGraph.Sandbox.World.Queries;
using GitLabGraph.Sandbox.World.Sight;

namespace GitLabGraph.Sandbox.GraphQL.Nouns;

/// <summary>UserCore, CurrentUser and the users of a merge request: one row, several types.</summary>
internal static class UserFields
{
    private static readonly string[] Types =
    [
        "UserCore", "CurrentUser", "MergeRequestAuthor", "MergeRequestAssignee", "MergeRequestParticipant",
    ];

    public static void Bind(FieldBindings bindings)
    {
        BindBasics(bindings.On<User>(Types), user => user);
        BindProfile(bindings.On<User>(Types), user => user);
        bindings.On<EmailRow>("Email")
            .Field("id", email => Gid.Of("Email", email.Id))
            .Field("email", email => email.Address)
            .Field("confirmedAt", email => GitLabTime.Write(email.Owner.CreatedAt));
        bindings.On<User>("UserCore", "CurrentUser")
            .Field("namespace", (user, viewer) => NamespaceRow.OfPerson(user, viewer));
        bindings.On<User>("CurrentUser").Connection("workItems", (_, context) =>
            WorkItemListing.OfEverywhere(context, EveryPlace(context.Viewer())));
    }

    /// <summary>What every kind of user shows, whatever row it stands in.</summary>
    public static void BindBasics<TRow>(TypeBindings<TRow> rows, Func<TRow, User> user) => rows
        .Field("id", row => Gid.Of("User", user(row).Id))
        .Field("username", row => user(row).Username)
        .Field("name", row => user(row).Name)
        .Field("avatarUrl", row => user(row).AvatarUrl)
        .Field("webPath", (row, context) => $"{context.BasePath()}/{user(row).Username}")
        .Field("webUrl", (row, context) => $"{context.BaseUrl()}/{user(row).Username}")
        .Field("state", (row, context) => StateOf(user(row), context))
        .Field("bot", row => user(row).IsBot)
        .Field("human", row => user(row).Kind == UserKind.Human)
        .Field("active", row => user(row).State == UserState.Active)
        .Field("type", row => TypeOf(user(row)));

    /// <summary>What people tell about themselves, and where they work.</summary>
    public static void BindProfile<TRow>(TypeBindings<TRow> rows, Func<TRow, User> user) => rows
        .Field("bio", row => user(row).Bio)
        .Field("jobTitle", row => user(row).JobTitle)
        .Field("location", row => user(row).Location)
        .Field("organization", row => user(row).Organization)
        .Field("publicEmail", row => user(row).PublicEmail)
        .Field("commitEmail", (row, viewer) => SeesEmail(user(row), viewer) ? user(row).Email : null)
        .Field("email", (row, viewer) =>
            SeesEmail(user(row), viewer) ? user(row).Email : user(row).PublicEmail)
        .Field("createdAt", row => GitLabTime.Write(user(row).CreatedAt))
        .Field("lastActivityOn", (row, viewer) =>
            viewer.IsAdmin ? GitLabTime.Write(user(row).LastActivityOn) : null)
        .Field("groupCount", (row, viewer) =>
            viewer.MembershipsOf(user(row)).Count(member => member.Place.Kind == PlaceKind.Group))
        .Connection(
            "emails",
            (row, viewer) => SeesEmail(user(row), viewer) ? EmailRow.Of(user(row)) : [],
            (EmailRow email) => email.Id)
        .Connection("groups", (row, context) => GroupsOf(user(row), context))
        .Connection("groupMemberships", (row, viewer) =>
            Memberships(user(row), viewer).Where(member =>
                member.Place.Kind == PlaceKind.Group && member.AccessLevel >= AccessLevel.Guest),
            (Membership member) => member.Id)
        .Connection("projectMemberships", (row, viewer) =>
            Memberships(user(row), viewer).Where(member => member.Place.Kind == PlaceKind.Project),
            (Membership member) => member.Id)
        .Connection("authoredMergeRequests", (row, context) =>
            MergeRequests(user(row), context, filter => filter with { AuthorId = user(row).Id }))
        .Connection("assignedMergeRequests", (row, context) =>
            MergeRequests(user(row), context, filter => filter with { AssigneeId = user(row).Id }))
        .Connection("reviewRequestedMergeRequests", (row, context) =>
            MergeRequests(user(row), context, filter => filter with { ReviewerId = user(row).Id }));

    // UserMergeRequestsResolverBase: a number means nothing without a project.
    private static Listing<MergeRequest> MergeRequests(
        User user, IResolverContext context, Func<MergeRequestFilter, MergeRequestFilter> narrow) =>
        context.SomeTexts("iids") is { Length: > 0 }
            ? throw new GraphQLException("iids requires projectPath or projectId")
            : MergeRequestListing.Of(context, context.Viewer().CanSeeProfile(user) ? AllProjects(context) : [], narrow);

    // The presenter tells no memberships of who hides their profile.
    private static ImmutableArray<Membership> Memberships(User user, Viewer viewer) =>
        viewer.CanSeeProfile(user) ? viewer.MembershipsOf(user) : [];

    private static ImmutableArray<Project> AllProjects(
        IResolverContext context) =>
        context.Has("includeArchived")
            ? context.Viewer().Projects
            : [.. context.Viewer().Projects.Where(static project => !project.IsArchived)];

    /// <summary>
    /// Every place whose tickets the viewer may look for across places: GitLab's finder lists those of a group, such as
    /// epics, in the group only.
    /// </summary>
    public static IEnumerable<Place> EveryPlace(Viewer viewer) => viewer.Projects.Select(project => project.Place);

    private static bool SeesEmail(User user, Viewer viewer) => viewer.IsAdmin || viewer.User?.Id == user.Id;

    // UserPolicy: read_user_groups is for the person and administrators.
    private static Listing<Group> GroupsOf(User user, IResolverContext context)
    {
        var viewer = context.Viewer();
        return SeesEmail(user, viewer)
            ? new Listing<Group>(
                [.. viewer.MembershipsOf(user).Where(member => member.Place.Kind == PlaceKind.Group)
                    .Select(member => viewer.World.Groups.Get(member.Place.Id)).OrderBy(group => group.Id)],
                RowOrder<Group>.ById(group => group.Id))
            : throw new GraphQLException(Mutations.MutationInput.NotAvailable);
    }

    // GitLab breaks over a word that its own enum lacks.
    private static string StateOf(User user, IResolverContext context)
    {
        var word = user.State switch
        {
            UserState.BlockedPendingApproval => "blocked_pending_approval",
            var state => state.ToString().ToLowerInvariant(),
        };
        return context.Knows("UserState", word) ? word : throw new GraphQLException(GraphQLAnswer.Broken);
    }

    private static string TypeOf(User user) => user.Kind switch
    {
        UserKind.ProjectBot => "PROJECT_BOT",
        UserKind.ServiceAccount => "SERVICE_ACCOUNT",
        UserKind.SupportBot => "SUPPORT_BOT",
        UserKind.Ghost => "GHOST",
        _ => "HUMAN",
    };
}
