using GitLabGraph.GraphQL.Execution;
using GitLabGraph.Unified.Accounts;
using GitLabGraph.Unified.Deployments;
using GitLabGraph.Unified.Environments;
using GitLabGraph.Unified.Planning;
using GitLabGraph.Unified.Repos;
using GitLabGraph.Unified.Upstream;

namespace GitLabGraph.Unified.Nodes;

/// <summary>Nodes that GitLab finds over REST in their project only, by the project's number and a name.</summary>
internal static class NodesOfRepos
{
    /// <summary>The node; null when the repo has none of this name.</summary>
    public static async ValueTask<INode?> FindAsync(
        IResolverContext context, LinkedAccount account, string type, string project, string name) => type switch
        {
            "Branch" => await BranchSource.FindAsync(
                context, await RepoAsync(context, account, project, Needs.Back(type, "repo", RepoNeeds.Add)), name),
            "Environment" => await EnvironmentSource.FindAsync(
                context, await RepoAsync(context, account, project, EnvironmentNeeds.Add), name),
            "Deployment" => await DeploymentSource.FindAsync(
                context, await RepoAsync(context, account, project, DeploymentNeeds.Add), name),
            _ => null,
        };

    // A node tells of its repo what a client selects there; whatever it is, it costs one question.
    private static async ValueTask<Repo> RepoAsync(
        IResolverContext context, LinkedAccount account, string number, Need selected)
    {
        var selection = new UpstreamSelection();
        selection.Leaf("id").Leaf("fullPath").Leaf("name").Leaf("webUrl");
        selected(selection, new PlannedField(context));
        return RepoMapping.From(await Parts.FindAsync(
            context, new EntityQuestion(account, EntityKind.Project, number, selection), "The repo"));
    }
}
