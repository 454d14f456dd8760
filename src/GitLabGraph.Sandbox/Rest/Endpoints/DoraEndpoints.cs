using System.Collections.Immutable;
using System.Text.Json;
using GitLabGraph.Sandbox.Rest.Routing;
using GitLabGraph.Sandbox.Rest.Writing;
using GitLabGraph.Sandbox.World;
using GitLabGraph.Sandbox.World.Code;
using GitLabGraph.Sandbox.World.Queries;

namespace GitLabGraph.Sandbox.Rest.Endpoints;

/// <summary>DORA's metrics of a project and of a group with all below it (EE).</summary>
internal static class DoraEndpoints
{
    private static readonly Dictionary<string, Func<DoraMetric, double?>> Metrics = new()
    {
        ["deployment_frequency"] = row => row.DeploymentFrequency,
        ["lead_time_for_changes"] = row => row.LeadTimeForChanges,
        ["time_to_restore_service"] = row => row.TimeToRestoreService,
        ["change_failure_rate"] = row => row.ChangeFailureRate,
    };

    private static readonly ImmutableArray<string> Tiers = ["production", "staging", "testing", "development", "other"];

    public static void Map(RestRouter router, SandboxInstance instance)
    {
        if (!instance.Options.IsEnterprise)
        {
            return;
        }

        router.Get(
            "/projects/:id/dora/metrics", On.Project((call, project) => Answer(call, project.Place, [project])));
        router.Get("/groups/:id/dora/metrics", On.Group((call, group) => Answer(
            call,
            group.Place,
            [.. call.World.SelfAndDescendants(group).SelectMany(below => call.World.Projects.Of(below.Id))])));
    }

    private static RestAnswer Answer(RestCall call, Place place, ImmutableArray<Project> projects)
    {
        var given = call.Parameters;
        if (given.Text("metric") is not { } metric)
        {
            return RestAnswer.Missing("metric");
        }

        if (!call.Viewer.CanReadDora(place))
        {
            return RestAnswer.Message(
                StatusCodes.Status401Unauthorized, "You do not have permission to access dora metrics.");
        }

        var request = Read(call, projects);
        var refusal = request.Refusal ?? RefuseWords(given, metric, request);
        return refusal is not null
            ? RestAnswer.Message(StatusCodes.Status400BadRequest, refusal)
            : RestAnswer.Json(json => json.List(
                DoraQuery.Run(call.World, request), row => Write(json, row, Metrics[metric](row))));
    }

    private static DoraRequest Read(RestCall call, ImmutableArray<Project> projects)
    {
        var today = call.World.Clock.Today;
        return new DoraRequest(
            projects,
            call.Parameters.Day("start_date") ?? today.AddMonths(-3),
            call.Parameters.Day("end_date") ?? today,
            EnumWords.Read<DoraInterval>(call.Parameters.Text("interval")) ?? DoraInterval.Daily,
            call.Parameters.Texts("environment_tiers") ?? ["production"]);
    }

    private static string? RefuseWords(Parameters given, string metric, DoraRequest request)
    {
        if (given.Text("interval") is { } interval && EnumWords.Read<DoraInterval>(interval) is null)
        {
            return "The interval must be one of all,monthly,daily.";
        }

        if (!Metrics.ContainsKey(metric))
        {
            return $"The metric must be one of {string.Join(',', Metrics.Keys)}.";
        }

        return request.Tiers.All(Tiers.Contains)
            ? null
            : $"The environment tiers must be from {string.Join(", ", Tiers)}.";
    }

    private static void Write(Utf8JsonWriter json, DoraMetric row, double? value)
    {
        json.WriteStartObject();
        json.Field("date", row.Date);
        if (value is { } number)
        {
            json.WriteNumber("value", number);
        }
        else
        {
            json.WriteNull("value");
        }

        json.WriteEndObject();
    }
}
