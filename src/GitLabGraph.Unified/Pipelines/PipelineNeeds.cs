using GitLabGraph.Unified.Paging;
using GitLabGraph.Unified.Planning;
using GitLabGraph.Unified.Repos;
using GitLabGraph.Unified.Users;

namespace GitLabGraph.Unified.Pipelines;

/// <summary>What the fields of a pipeline need from GitLab's <c>Pipeline</c>.</summary>
internal static class PipelineNeeds
{
    /// <summary>The pipelines of a project.</summary>
    public static readonly ListNeed OfProject = new("pipelines", Add) { Arguments = PipelineArguments.Of };

    private static readonly NeedTable Table = new("Pipeline", "Pipeline", "id")
    {
        ["number"] = Needs.Leaves("iid"),
        ["name"] = Needs.Leaves("name"),
        ["status"] = Needs.Leaves("status"),
        ["statusRaw"] = Needs.Leaves("status"),
        ["source"] = Needs.Leaves("source"),
        ["sourceRaw"] = Needs.Leaves("source"),
        ["ref"] = Needs.Leaves("ref"),
        ["sha"] = Needs.Leaves("sha"),
        ["commit"] = Needs.Object("commit", CommitNeeds.Add),
        ["triggeredBy"] = Needs.Object("user", UserNeeds.Add),
        ["url"] = Needs.Leaves("path"),
        ["createdAt"] = Needs.Leaves("createdAt"),
        ["updatedAt"] = Needs.Leaves("updatedAt"),
        ["startedAt"] = Needs.Leaves("startedAt"),
        ["finishedAt"] = Needs.Leaves("finishedAt"),
        ["duration"] = Needs.Leaves("duration"),
        ["queuedDuration"] = Needs.Leaves("queuedDuration"),
        ["coverage"] = Needs.Leaves("coverage"),
        ["failureReason"] = Needs.Leaves("failureReason"),
    };

    public static void Add(UpstreamSelection pipeline, PlannedField holder) => Table.Add(pipeline, holder);
}
