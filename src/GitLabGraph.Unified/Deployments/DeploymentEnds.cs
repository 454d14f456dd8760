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
        Add(selection, deployment);
        var answer = await context.AskAsync(new EntityQuestion(
            deployment.Repo.Remote.Account, EntityKind.Project, deployment.Repo.UpstreamNumber, selection));
        return answer.Failure is { } failure ? throw UnifiedErrors.Of(failure) : Read(answer.Value);
    }

    /// <summary>Asks the project for a deployment's end.</summary>
    public static void Add(UpstreamSelection project, Deployment deployment)
    {
        var one = project.Add(new UpstreamField("deployment") { IsRequired = true }
            .With("iid", "ID!", deployment.Remote.Word("iid")));
        one.Below.TypeName = "Deployment";
        one.Below.Leaf("finishedAt");
    }

    public static DateTimeOffset? Read(Remote project) => project.Object("deployment")?.Time("finishedAt");
}
