using GitLabGraph.Sandbox.Rest.Writing;
using GitLabGraph.Sandbox.World.Delivery;
using GitLabGraph.Sandbox.World.Queries;

namespace GitLabGraph.Sandbox.Rest.Filters;

/// <summary>REST's way of naming the filters and orders of pipelines.</summary>
internal static class PipelineParameters
{
    private static readonly string[] Sources =
    [
        "unknown", "push", "web", "trigger", "schedule", "api", "external", "pipeline", "chat", "webide",
        "merge_request_event", "external_pull_request_event", "parent_pipeline", "ondemand_dast_scan",
        "ondemand_dast_validation", "security_orchestration_policy", "container_registry_push", "duo_workflow",
        "pipeline_execution_policy_schedule",
    ];

    public static RestAnswer? Refuse(RestCall call) =>
        ListWords.Refuse(call, "scope", ["running", "pending", "finished", "branches", "tags"])
        ?? ListWords.Refuse(
            call, "status", [.. Enum.GetValues<PipelineStatus>().Select(status => status.InWords())])
        ?? ListWords.Refuse(call, "source", Sources)
        ?? ListWords.Refuse(call, "order_by", ["id", "status", "ref", "updated_at", "user_id"])
        ?? ListWords.Refuse(call, "sort", ["asc", "desc"]);

    public static PipelineFilter Filter(Parameters given) => new()
    {
        Scope = given.Text("scope"),
        Status = EnumWords.Read<PipelineStatus>(given.Text("status")),
        Ref = given.Text("ref"),
        Sha = given.Text("sha"),
        Source = given.Text("source"),
        Username = given.Text("username"),
        Name = given.Text("name"),
        HasYamlErrors = given.Flag("yaml_errors"),
        CreatedAfter = given.Moment("created_after"),
        CreatedBefore = given.Moment("created_before"),
        UpdatedAfter = given.Moment("updated_after"),
        UpdatedBefore = given.Moment("updated_before"),
    };

    public static IEnumerable<Pipeline> Order(IEnumerable<Pipeline> pipelines, Parameters given)
    {
        Func<Pipeline, IComparable> key = given.Text("order_by") switch
        {
            "status" => pipeline => pipeline.Status.InWords(),
            "ref" => pipeline => pipeline.Ref,
            "updated_at" => pipeline => pipeline.UpdatedAt,
            "user_id" => pipeline => pipeline.UserId,
            _ => pipeline => pipeline.Id,
        };
        var keys = Comparer<IComparable>.Create((left, right) =>
            left is string text ? string.CompareOrdinal(text, (string)right) : left.CompareTo(right));
        return given.Text("sort") == "asc"
            ? pipelines.OrderBy(key, keys).ThenBy(pipeline => pipeline.Id)
            : pipelines.OrderByDescending(key, keys).ThenByDescending(pipeline => pipeline.Id);
    }
}
