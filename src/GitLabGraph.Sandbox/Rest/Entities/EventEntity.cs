using System.Text.Json;
using GitLabGraph.Sandbox.Rest.Writing;
using GitLabGraph.Sandbox.World;
using GitLabGraph.Sandbox.World.History;

namespace GitLabGraph.Sandbox.Rest.Entities;

/// <summary>Resource events: what happened to labels, state and milestone of an item.</summary>
internal static class EventEntity
{
    public static void Write(Utf8JsonWriter json, LabelEvent row, RestCall call)
    {
        json.WriteStartObject();
        Begin(json, row.Id, row.UserId, row.CreatedAt, row.Target, call);
        json.Nested("label", call.World.Labels.Find(row.LabelId), label =>
        {
            json.WriteStartObject();
            json.Field("id", label.Id);
            json.Field("name", label.Title);
            json.Field("color", label.Color);
            json.Field("description", label.Description);
            json.WriteEndObject();
        });
        json.Field("action", row.IsAdded ? "add" : "remove");
        json.WriteEndObject();
    }

    public static void Write(Utf8JsonWriter json, StateEvent row, RestCall call)
    {
        json.WriteStartObject();
        Begin(json, row.Id, row.UserId, row.CreatedAt, row.Target, call);
        json.Field("state", row.State);
        json.Field("source_commit", row.SourceCommit);
        json.Field("source_merge_request_id", row.SourceMergeRequestId);
        json.WriteEndObject();
    }

    public static void Write(Utf8JsonWriter json, MilestoneEvent row, RestCall call)
    {
        json.WriteStartObject();
        Begin(json, row.Id, row.UserId, row.CreatedAt, row.Target, call);
        MilestoneEntity.Write(json, "milestone", row.MilestoneId, call);
        json.Field("action", row.IsAdded ? "add" : "remove");
        json.Field("state", row.State);
        json.WriteEndObject();
    }

    private static void Begin(
        Utf8JsonWriter json, long id, long userId, DateTimeOffset at, Target target, RestCall call)
    {
        json.Field("id", id);
        UserEntity.Basic(json, "user", userId, call);
        json.Field("created_at", at);
        json.Field("resource_type", target.Kind.ToString());
        json.Field("resource_id", target.Id);
    }
}
