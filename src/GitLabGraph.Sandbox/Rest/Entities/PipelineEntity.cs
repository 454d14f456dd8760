using System.Text.Json;
using GitLabGraph.Sandbox.Rest.Writing;
using GitLabGraph.Sandbox.World.Delivery;

namespace GitLabGraph.Sandbox.Rest.Entities;

internal static class PipelineEntity
{
    /// <summary>Lists have the name, what merely points to a pipeline has not.</summary>
    public static void Basic(Utf8JsonWriter json, Pipeline pipeline, RestCall call, bool withName = true)
    {
        json.WriteStartObject();
        Fields(json, pipeline, call);
        if (withName)
        {
            json.Field("name", pipeline.Name);
        }

        json.WriteEndObject();
    }

    public static void Detail(Utf8JsonWriter json, Pipeline pipeline, RestCall call)
    {
        json.WriteStartObject();
        Fields(json, pipeline, call);
        json.Field("name", pipeline.Name);
        json.Field("before_sha", new string('0', 40));
        json.Field("tag", pipeline.IsTag);
        json.Field("yaml_errors", pipeline.YamlErrors);
        UserEntity.Basic(json, "user", pipeline.UserId, call);
        json.Field("started_at", pipeline.StartedAt);
        json.Field("finished_at", pipeline.FinishedAt);
        json.WriteNull("committed_at");
        json.Field("duration", pipeline.Duration);
        json.Field("queued_duration", pipeline.QueuedDuration);
        json.Field("coverage", pipeline.Coverage);
        DetailedStatus(json, pipeline, call);
        json.WriteNull("archived");
        json.WriteEndObject();
    }

    private static void Fields(Utf8JsonWriter json, Pipeline pipeline, RestCall call)
    {
        json.Field("id", pipeline.Id);
        json.Field("iid", pipeline.Iid);
        json.Field("project_id", pipeline.ProjectId);
        json.Field("sha", pipeline.Sha);
        json.Field("ref", pipeline.Ref);
        json.Word("status", pipeline.Status);
        json.Field("source", pipeline.Source);
        json.Field("created_at", pipeline.CreatedAt);
        json.Field("updated_at", pipeline.UpdatedAt);
        json.Field("web_url", call.Instance.WebUrl(Path(pipeline, call)));
    }

    private static void DetailedStatus(Utf8JsonWriter json, Pipeline pipeline, RestCall call)
    {
        var word = pipeline.Status == PipelineStatus.Success ? "passed" : pipeline.Status.InWords();
        json.WriteStartObject("detailed_status");
        json.Field("icon", $"status_{pipeline.Status.InWords()}");
        json.Field("text", word);
        json.Field("label", word);
        json.Field("group", pipeline.Status.InWords());
        json.Field("tooltip", word);
        json.Field("has_details", true);
        json.Field("details_path", "/" + Path(pipeline, call));
        json.WriteNull("illustration");
        json.Field("favicon", $"/assets/ci_favicons/favicon_status_{pipeline.Status.InWords()}.png");
        json.WriteEndObject();
    }

    private static string Path(Pipeline pipeline, RestCall call)
        => $"{call.World.Projects.Get(pipeline.ProjectId).FullPath}/-/pipelines/{pipeline.Id}";
}
