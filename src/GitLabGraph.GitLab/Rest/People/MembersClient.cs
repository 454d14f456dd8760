using GitLabGraph.GitLab.Connections;
using GitLabGraph.GitLab.Paging;

namespace GitLabGraph.GitLab.Rest.People;

/// <summary>Memberships with their custom roles, which GraphQL does not tell.</summary>
public sealed class MembersClient(GitLabRestClient rest)
{
    /// <summary>
    /// Members of a group, by id or full path: with <paramref name="withInherited"/> those of groups above and invited
    /// groups too, each at their highest level.
    /// </summary>
    public Listing<RestMember> ListOfGroup(string group, bool withInherited, UpstreamCall call) =>
        List("groups", group, withInherited, call);

    /// <summary>Members of a project; see <see cref="ListOfGroup"/>.</summary>
    public Listing<RestMember> ListOfProject(string project, bool withInherited, UpstreamCall call) =>
        List("projects", project, withInherited, call);

    /// <summary>Custom roles of a root group; not found where they are not licensed.</summary>
    public Listing<RestMemberRole> ListRolesOfGroup(string group, UpstreamCall call) =>
        rest.List(
            new RestPath("groups").Value(group).Then("member_roles"), RestJson.Default.ListRestMemberRole, call);

    /// <summary>Custom roles of a self-managed instance; administrators only.</summary>
    public Listing<RestMemberRole> ListRolesOfInstance(UpstreamCall call) =>
        rest.List(new RestPath("member_roles"), RestJson.Default.ListRestMemberRole, call);

    private Listing<RestMember> List(string places, string id, bool withInherited, UpstreamCall call) =>
        rest.List(
            new RestPath(places).Value(id).Then(withInherited ? "members/all" : "members"),
            RestJson.Default.ListRestMember,
            call);
}
