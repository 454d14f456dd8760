using GitLabGraph.Sandbox.Rest.Entities;
using GitLabGraph.Sandbox.Rest.Routing;
using GitLabGraph.Sandbox.World;
using GitLabGraph.Sandbox.World.Changes;
using GitLabGraph.Sandbox.World.Changes.Code;
using GitLabGraph.Sandbox.World.Changes.Planning;
using GitLabGraph.Sandbox.World.Code;

namespace GitLabGraph.Sandbox.Rest.Endpoints;

/// <summary>Estimates and time spent.</summary>
internal static class TimeEndpoints
{
    public static void Map(RestRouter router)
    {
        foreach (var (kind, segment) in On.Targets)
        {
            var item = $"/projects/:id/{segment}/:iid";
            router.Get($"{item}/time_stats", On.Target(kind, (call, _, target) => Stats(call, target)));
            router.Post($"{item}/time_estimate", On.Target(kind, (call, _, target) => Estimate(call, target)));
            router.Post(
                $"{item}/reset_time_estimate", On.Target(kind, (call, _, target) => SetEstimate(call, target, 0)));
            router.Post($"{item}/add_spent_time", On.Target(kind, Spend));
            router.Post($"{item}/reset_spent_time", On.Target(kind, (call, _, target) =>
                call.World.Changes.Times.Reset(call.Viewer, target) is { } refusal
                    ? RestAnswer.Refused(refusal)
                    : Stats(call, target)));
        }
    }

    private static RestAnswer Estimate(RestCall call, Target target)
    {
        if (call.Parameters.Text("duration") is not { } text)
        {
            return RestAnswer.Missing("duration");
        }

        return Durations.Read(text) is { } seconds
            ? SetEstimate(call, target, seconds)
            : RestAnswer.BadRequest("Time estimate must have a valid format");
    }

    private static RestAnswer SetEstimate(RestCall call, Target target, int seconds)
    {
        var refusal = target.Kind == TargetKind.Issue
            ? call.World.Changes.Issues
                .Update(call.Viewer, call.World.Issues.Get(target.Id), new IssueEdit { TimeEstimate = seconds }).Refusal
            : call.World.Changes.MergeRequests.Update(
                call.Viewer,
                call.World.MergeRequests.Get(target.Id),
                new MergeRequestEdit { TimeEstimate = seconds }).Refusal;
        return refusal is null ? Stats(call, target) : RestAnswer.Refused(refusal);
    }

    private static RestAnswer Spend(RestCall call, Project project, Target target)
    {
        if (call.Parameters.Text("duration") is not { } text)
        {
            return RestAnswer.Missing("duration");
        }

        return Durations.Read(text) is { } seconds
            ? call.World.Changes.Times.Spend(call.Viewer, target, seconds, null, call.Parameters.Text("summary"))
                .Made((json, _) => TimeEntity.WriteAlone(json, target, EstimateOf(call, target), call))
            : RestAnswer.BadRequest("Time spent must have a valid format");
    }

    private static RestAnswer Stats(RestCall call, Target target)
        => RestAnswer.Json(json => TimeEntity.WriteAlone(json, target, EstimateOf(call, target), call));

    private static int EstimateOf(RestCall call, Target target) => target.Kind == TargetKind.Issue
        ? call.World.Issues.Get(target.Id).TimeEstimate
        : call.World.MergeRequests.Get(target.Id).TimeEstimate;
}
