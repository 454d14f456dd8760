using GitLabGraph.GraphQL.Execution;
using GitLabGraph.Unified.Planning;
using GitLabGraph.Unified.Upstream;

namespace GitLabGraph.Unified.Users;

/// <summary>
/// What GitLab calls the state of a person. Where its enum forgot who is banned it breaks over them, and is asked who
/// is active instead; REST tells of the others.
/// </summary>
internal static class UserStates
{
    private const string Name = "state";
    private const string Active = "active";

    public static void Add(UpstreamSelection user, PlannedField field) => user.Add(new UpstreamField(Name)
    {
        MayBe = ("UserState", ["banned", "ldap_blocked", "blocked_pending_approval"]),
        Instead = new UpstreamField(Active),
    });

    /// <summary>GitLab's word, as far as it came with the person.</summary>
    public static string? Of(Remote user) =>
        user.Text(Name) ?? (user.Boolean(Active) == true ? Active : null);

    public static async ValueTask<string> WordAsync(User user, IResolverContext context) =>
        Of(user.Remote) ?? (await UserSource.RestAsync(user, context)).Word(Name);
}
