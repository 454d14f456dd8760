using GitLabGraph.Sandbox.World.Code;
using GitLabGraph.Sandbox.World.Delivery;

namespace GitLabGraph.Sandbox.World.Queries;

/// <summary>
/// Lists a project's pipelines, newest first. Children are left out unless their source is asked for.
/// </summary>
internal static class PipelineQuery
{
    public static IEnumerable<Pipeline> Run(GitLabWorld world, Project project, PipelineFilter filter)
    {
        List<Func<Pipeline, bool>> tests = [];
        tests.AddFor(filter.Status, (pipeline, status) => pipeline.Status == status);
        tests.AddFor(filter.Ref, (pipeline, reference) =>
            pipeline.Ref == reference || BranchOf(world, pipeline) == reference);
        tests.AddFor(filter.Sha, (pipeline, sha) => pipeline.Sha == sha);
        tests.AddFor(filter.Source, (pipeline, source) => pipeline.Source == source);
        tests.AddFor(filter.Name, (pipeline, name) => pipeline.Name == name);
        tests.AddFor(filter.HasYamlErrors, (pipeline, has) => pipeline.YamlErrors is not null == has);
        tests.AddFor(filter.CreatedAfter, (pipeline, moment) => pipeline.CreatedAt >= moment);
        tests.AddFor(filter.CreatedBefore, (pipeline, moment) => pipeline.CreatedAt <= moment);
        tests.AddFor(filter.UpdatedAfter, (pipeline, moment) => pipeline.UpdatedAt >= moment);
        tests.AddFor(filter.UpdatedBefore, (pipeline, moment) => pipeline.UpdatedAt <= moment);
        if (filter.Username is { } username)
        {
            var userId = world.FindUser(username)?.Id ?? -1;
            tests.Add(pipeline => pipeline.UserId == userId);
        }

        var all = world.Pipelines.Of(project.Id)
            .Where(pipeline => !pipeline.IsChild || filter.Source == "parent_pipeline");
        return InScope(world, project, all.Reverse(), filter.Scope)
            .Where(pipeline => tests.TrueForAll(test => test(pipeline)));
    }

    /// <summary>
    /// The branch that a merge request's pipeline was run for: its own ref is GitLab's of the request.
    /// </summary>
    private static string? BranchOf(GitLabWorld world, Pipeline pipeline) =>
        pipeline.MergeRequestId is { } id ? world.MergeRequests.Find(id)?.SourceBranch : null;

    private static IEnumerable<Pipeline> InScope(
        GitLabWorld world, Project project, IEnumerable<Pipeline> newestFirst, string? scope) => scope switch
    {
        "running" => newestFirst.Where(pipeline => pipeline.Status == PipelineStatus.Running),
        "pending" => newestFirst.Where(pipeline => pipeline.Status == PipelineStatus.Pending),
        "finished" => newestFirst.Where(pipeline => pipeline.IsFinished),
        "branches" => newestFirst
            .Where(pipeline => !pipeline.IsTag && world.FindBranch(project.Id, pipeline.Ref) is not null)
            .DistinctBy(pipeline => pipeline.Ref),
        "tags" => newestFirst
            .Where(pipeline => pipeline.IsTag && world.FindTag(project.Id, pipeline.Ref) is not null)
            .DistinctBy(pipeline => pipeline.Ref),
        _ => newestFirst,
    };
}
