using GitLabGraph.GraphQL.Execution;
using GitLabGraph.Unified.Errors;
using GitLabGraph.Unified.Planning;
using GitLabGraph.Unified.Upstream;
using GitLabGraph.Unified.Users;

namespace GitLabGraph.Unified.Repos;

/// <summary>Finds the person in whose namespace a repo lies: a project names a group only.</summary>
internal static class RepoOwnerSource
{
    /// <summary>
    /// The person; null when the namespace is that of a group that may not be seen. A person's repo lies right below
    /// the person's username.
    /// </summary>
    public static async ValueTask<IRepoOwner?> FindPersonAsync(IResolverContext context, Repo repo)
    {
        if (repo.Path.Split('/') is not [var username, _])
        {
            return null;
        }

        var root = new UpstreamField("user").With("username", "String", username);
        UserNeeds.Add(root.Below, new PlannedField(context));
        var answer = await context.AskAsync(new RootQuestion(repo.Remote.Account, root));
        return answer switch
        {
            { Failure: { } failure } => throw UnifiedErrors.Of(failure),
            { Value: { IsObject: true } person } => UserMapping.From(person),
            _ => null,
        };
    }
}
