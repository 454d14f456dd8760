using GitLabGraph.Unified.Groups;
using GitLabGraph.Unified.Members;
using GitLabGraph.Unified.Paging;
using GitLabGraph.Unified.Planning;
using GitLabGraph.Unified.PullRequests;

namespace GitLabGraph.Unified.Users;

/// <summary>
/// What the fields of a user need from GitLab's <c>UserCore</c>, and from the types that share its fields.
/// </summary>
internal static class UserNeeds
{
    public static readonly ListNeed AuthoredPullRequests = new("authoredMergeRequests", PullRequestNeeds.Add)
    {
        Arguments = PullRequestArguments.OfUser,
    };

    public static readonly ListNeed ReviewRequestedPullRequests = new(
        "reviewRequestedMergeRequests", PullRequestNeeds.Add)
    {
        Arguments = PullRequestArguments.OfUser,
    };

    public static readonly ListNeed Groups = new("groups", GroupNeeds.Add);

    public static readonly PagelessList<Email> Emails = new(
        "emails",
        static (email, _) => email.Leaf("email").Leaf("confirmedAt").TypeName = "Email",
        static email => new Email(email.Word("email"), email.Time("confirmedAt")));

    private static readonly NeedTable Table = new("User", "UserCore", "id")
    {
        ["username"] = Needs.Leaves("username"),
        ["name"] = Needs.Leaves("name"),
        ["email"] = Needs.Leaves("publicEmail"),
        ["kind"] = Needs.Leaves("type", "bot"),
        ["kindRaw"] = Needs.Leaves("type"),
        ["status"] = UserStates.Add,
        ["statusRaw"] = UserStates.Add,
        ["bio"] = Needs.Leaves("bio"),
        ["jobTitle"] = Needs.Leaves("jobTitle"),
        ["location"] = Needs.Leaves("location"),
        ["organization"] = Needs.Leaves("organization"),
        ["avatarUrl"] = Needs.Leaves("avatarUrl"),
        ["url"] = Needs.Leaves("webUrl"),
        ["createdAt"] = Needs.Leaves("createdAt"),
        ["lastActivityOn"] = Needs.Leaves("lastActivityOn"),
        ["emails"] = Emails.Add,
        ["memberships"] = Needs.All(MembershipSource.Add, HiddenProfiles.Add),
        ["groups"] = Groups.Add,
        ["authoredTickets"] = Needs.Leaves("username"),
        ["assignedTickets"] = Needs.Leaves("username"),
        ["authoredPullRequests"] = Needs.All(AuthoredPullRequests.Add, HiddenProfiles.Add),
        ["reviewRequestedPullRequests"] = Needs.All(ReviewRequestedPullRequests.Add, HiddenProfiles.Add),
    };

    /// <summary>
    /// Of the token's owner, too: the type that GitLab has for it since 16.8 lacks what this one does, and nothing
    /// else.
    /// </summary>
    public static void Add(UpstreamSelection user, PlannedField holder) => Table.Add(user, holder);
}
