using GitLabGraph.GraphQL.Execution;
using GitLabGraph.Unified.Planning;
using GitLabGraph.Unified.Upstream;
using GitLabGraph.Unified.Users;

namespace GitLabGraph.Unified.Repos;

/// <summary>Finds the person in whose namespace a repo lies: a project names a group only.</summary>
internal static class RepoOwnerSource
{
    // A person's namespace has the person's username as its path; that of a group is told by the group.
    private const string PersonClass = "/Namespaces::UserNamespace/";

    /// <summary>The person; null when the namespace is a group's.</summary>
    public static async ValueTask<IRepoOwner?> FindPersonAsync(IResolverContext context, Repo repo)
    {
        if (repo.Remote.Object("namespace") is not { } place
            || !place.Word("id").Contains(PersonClass, StringComparison.Ordinal))
        {
            return null;
        }

        var root = new UpstreamField("user").With("username", "String", place.Word("fullPath"));
        UserNeeds.Add(root.Below, new PlannedField(context));
        return UserMapping.From(
            await Parts.FindAsync(context, new RootQuestion(place.Account, root), "The repo's owner"));
    }
}
