using GitLabGraph.Sandbox.GraphQL.Binding;
using GitLabGraph.Sandbox.GraphQL.Filters;
using GitLabGraph.Sandbox.World;
using GitLabGraph.Sandbox.World.Code;
using GitLabGraph.Sandbox.World.People;
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
        BindProfile(bindings.On<User>("UserCore", "CurrentUser"));
        bindings.On<User>("Email")
            .Field("id", user => Gid.Of("Email", user.Id))
            .Field("confirmedAt", user => GitLabTime.Write(user.CreatedAt));
        bindings.On<User>("CurrentUser").Connection("workItems", (_, context) =>
            IssueListing.Of(context, EveryPlace(context.Viewer())));
    }

    /// <summary>What every kind of user shows, whatever row it stands in.</summary>
    public static void BindBasics<TRow>(TypeBindings<TRow> rows, Func<TRow, User> user) => rows
        .Field("id", row => Gid.Of("User", user(row).Id))
        .Field("username", row => user(row).Username)
        .Field("name", row => user(row).Name)
        .Field("avatarUrl", row => user(row).AvatarUrl)
        .Field("webPath", row => $"/{user(row).Username}")
        .Field("webUrl", (row, context) => $"{context.BaseUrl()}/{user(row).Username}")
        .Field("state", row => StateOf(user(row)))
        .Field("bot", row => user(row).IsBot)
        .Field("human", row => user(row).Kind == UserKind.Human)
        .Field("active", row => user(row).State == UserState.Active)
        .Field("type", row => TypeOf(user(row)));

    private static void BindProfile(TypeBindings<User> users) => users
        .Field("bio", user => user.Bio)
        .Field("jobTitle", user => user.JobTitle)
        .Field("location", user => user.Location)
        .Field("organization", user => user.Organization)
        .Field("publicEmail", user => user.PublicEmail)
        .Field("email", (user, viewer) => SeesEmail(user, viewer) ? user.Email : user.PublicEmail)
        .Field("createdAt", user => GitLabTime.Write(user.CreatedAt))
        .Field("lastActivityOn", (user, viewer) => viewer.IsAdmin ? GitLabTime.Write(user.LastActivityOn) : null)
        .Field("groupCount", (user, viewer) =>
            viewer.MembershipsOf(user).Count(member => member.Place.Kind == PlaceKind.Group))
        .Connection("emails", (user, viewer) => SeesEmail(user, viewer) ? [user] : [], (User user) => user.Id)
        .Connection("groups", (user, viewer) => GroupsOf(user, viewer), (Group group) => group.Id)
        .Connection("groupMemberships", (user, viewer) =>
            viewer.MembershipsOf(user).Where(member => member.Place.Kind == PlaceKind.Group), (Membership member) =>
                member.Id)
        .Connection("projectMemberships", (user, viewer) =>
            viewer.MembershipsOf(user).Where(member => member.Place.Kind == PlaceKind.Project), (Membership member) =>
                member.Id)
        .Connection("authoredMergeRequests", (user, context) =>
            MergeRequestListing.Of(context, AllProjects(context), filter => filter with { AuthorId = user.Id }))
        .Connection("assignedMergeRequests", (user, context) =>
            MergeRequestListing.Of(context, AllProjects(context), filter => filter with { AssigneeId = user.Id }))
        .Connection("reviewRequestedMergeRequests", (user, context) =>
            MergeRequestListing.Of(context, AllProjects(context), filter => filter with { ReviewerId = user.Id }));

    private static System.Collections.Immutable.ImmutableArray<Project> AllProjects(
        GitLabGraph.GraphQL.Execution.IResolverContext context) =>
        context.Viewer().Projects;

    /// <summary>Every place whose tickets the viewer may look for.</summary>
    public static IEnumerable<Place> EveryPlace(Viewer viewer) =>
        viewer.Projects.Select(project => project.Place).Concat(viewer.Groups.Select(group => group.Place));

    private static bool SeesEmail(User user, Viewer viewer) => viewer.IsAdmin || viewer.User?.Id == user.Id;

    private static IEnumerable<Group> GroupsOf(User user, Viewer viewer) => viewer.MembershipsOf(user)
        .Where(member => member.Place.Kind == PlaceKind.Group)
        .Select(member => viewer.World.Groups.Get(member.Place.Id))
        .OrderBy(group => group.Id);

    private static string StateOf(User user) => user.State switch
    {
        UserState.BlockedPendingApproval => "blocked_pending_approval",
        var state => state.ToString().ToLowerInvariant(),
    };

    private static string TypeOf(User user) => user.Kind switch
    {
        UserKind.ProjectBot => "PROJECT_BOT",
        UserKind.ServiceAccount => "SERVICE_ACCOUNT",
        UserKind.SupportBot => "SUPPORT_BOT",
        UserKind.Ghost => "GHOST",
        _ => "HUMAN",
    };
}
