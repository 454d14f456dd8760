using System.Globalization;
using System.Text.Json;
using GitLabGraph.Sandbox.Rest.Writing;
using GitLabGraph.Sandbox.World.Code;
using GitLabGraph.Sandbox.World.Delivery;

namespace GitLabGraph.Sandbox.Rest.Entities;

internal static class JobEntity
{
    public static void Write(Utf8JsonWriter json, Job job, RestCall call)
    {
        var project = call.World.Projects.Get(job.ProjectId);
        var pipeline = call.World.Pipelines.Get(job.PipelineId);
        json.WriteStartObject();
        json.Field("id", job.Id);
        json.Word("status", job.Status);
        json.Field("stage", job.Stage);
        json.Field("name", job.Name);
        json.Field("ref", pipeline.Ref);
        json.Field("tag", pipeline.IsTag);
        json.WriteNull("coverage");
        json.Field("allow_failure", false);
        Times(json, job);
        json.WritePropertyName("user");
        UserEntity.Public(json, call.World.Users.Get(job.UserId), call);
        json.Nested(
            "commit",
            call.World.FindCommit(project.Id, pipeline.Sha),
            commit => CommitEntity.Basic(json, commit, call));
        json.WritePropertyName("pipeline");
        PipelineEntity.Basic(json, pipeline, call, withName: false);
        if (job.Status == PipelineStatus.Failed)
        {
            json.Field("failure_reason", "script_failure");
        }

        Rest(json, job, project, call);
        json.WriteEndObject();
    }

    private static void Times(Utf8JsonWriter json, Job job)
    {
        json.Field("created_at", job.CreatedAt);
        json.Field("started_at", job.StartedAt);
        json.Field("finished_at", job.FinishedAt);
        json.WriteNull("erased_at");
        Seconds(json, "duration", job.Duration);
        Seconds(json, "queued_duration", job.QueuedDuration);
    }

    private static void Rest(Utf8JsonWriter json, Job job, Project project, RestCall call)
    {
        json.Field("web_url", call.Instance.WebUrl(
            string.Create(CultureInfo.InvariantCulture, $"{project.FullPath}/-/jobs/{job.Id}")));
        json.WriteStartObject("project");
        json.Field("ci_job_token_scope_enabled", false);
        json.WriteEndObject();
        json.Texts("artifacts", []);
        json.WriteNull("runner");
        json.WriteNull("runner_manager");
        json.WriteNull("artifacts_expire_at");
        json.Field("archived", false);
        json.Texts("tag_list", []);
    }

    private static void Seconds(Utf8JsonWriter json, string name, double? value)
    {
        if (value is { } seconds)
        {
            json.WriteNumber(name, seconds);
        }
        else
        {
            json.WriteNull(name);
        }
    }
}
