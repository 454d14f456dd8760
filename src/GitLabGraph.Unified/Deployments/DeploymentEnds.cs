using GitLabGraph.GraphQL.Execution;
using GitLabGraph.Unified.Errors;
using GitLabGraph.Unified.Planning;
using GitLabGraph.Unified.Upstream;

namespace GitLabGraph.Unified.Deployments;

/// <summary>When deployments ended, which REST does not tell.</summary>
internal static class DeploymentEnds
{
    /// <summary>When a deployment ended; null until then.</summary>
    public static async ValueTask<DateTimeOffset?> FindAsync(IResolverContext context, Deployment deployment)
    {
        var selection = new UpstreamSelection { TypeName = EntityKind.Project.TypeName };
        var one = selection.Add(new UpstreamField("deployment") { IsRequired = true }
            .With("iid", "ID!", deployment.Remote.Word("iid")));
        one.Below.TypeName = "Deployment";
        one.Below.Leaf("finishedAt");
        var answer = await context.AskAsync(new EntityQuestion(
            deployment.Repo.Remote.Account, EntityKind.Project, deployment.Repo.UpstreamNumber, selection));
        return answer.Failure is { } failure
            ? throw UnifiedErrors.Of(failure)
            : answer.Value.Object("deployment")?.Time("finishedAt");
    }
}
