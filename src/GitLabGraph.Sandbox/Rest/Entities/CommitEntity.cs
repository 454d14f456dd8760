using System.Text.Json;
using GitLabGraph.Sandbox.Rest.Writing;
using GitLabGraph.Sandbox.World.Code;

namespace GitLabGraph.Sandbox.Rest.Entities;

internal static class CommitEntity
{
    public static void Basic(Utf8JsonWriter json, Commit commit, RestCall call)
    {
        json.WriteStartObject();
        Fields(json, commit, call);
        json.WriteEndObject();
    }

    /// <summary>One commit alone: its pipeline and its figures too.</summary>
    public static void Detail(Utf8JsonWriter json, Commit commit, RestCall call)
    {
        var pipeline = call.World.Pipelines.Of(commit.ProjectId).LastOrDefault(pipeline => pipeline.Sha == commit.Sha);
        json.WriteStartObject();
        Fields(json, commit, call);
        json.WriteStartObject("stats");
        json.Field("additions", commit.Title.Length);
        json.Field("deletions", commit.Title.Length / 2);
        json.Field("total", commit.Title.Length + (commit.Title.Length / 2));
        json.WriteEndObject();
        json.Field("status", pipeline?.Status.InWords());
        json.Field("project_id", commit.ProjectId);
        json.Nested("last_pipeline", pipeline, found => PipelineEntity.Basic(json, found, call));
        json.WriteEndObject();
    }

    private static void Fields(Utf8JsonWriter json, Commit commit, RestCall call)
    {
        json.Field("id", commit.Sha);
        json.Field("short_id", commit.ShortSha);
        json.Field("created_at", commit.CommittedAt);
        json.Texts("parent_ids", commit.ParentShas);
        json.Field("title", commit.Title);
        json.Field("message", commit.Message);
        json.Field("author_name", commit.AuthorName);
        json.Field("author_email", commit.AuthorEmail);
        json.Field("authored_date", commit.AuthoredAt);
        json.Field("committer_name", commit.AuthorName);
        json.Field("committer_email", commit.AuthorEmail);
        json.Field("committed_date", commit.CommittedAt);
        json.WriteStartObject("trailers");
        json.WriteEndObject();
        json.WriteStartObject("extended_trailers");
        json.WriteEndObject();
        json.Field(
            "web_url",
            call.Instance.WebUrl($"{call.World.Projects.Get(commit.ProjectId).FullPath}/-/commit/{commit.Sha}"));
    }
}
