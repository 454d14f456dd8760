using System.Text.Json;
using GitLabGraph.Sandbox.Rest.Writing;
using GitLabGraph.Sandbox.World.Planning;

namespace GitLabGraph.Sandbox.Rest.Entities;

/// <summary>An epic as its own API has it, beside the work item that it is today.</summary>
internal static class EpicEntity
{
    public static void Write(Utf8JsonWriter json, Issue epic, RestCall call)
    {
        json.WriteStartObject();
        json.Field("id", epic.EpicId);
        json.Field("work_item_id", epic.Id);
        json.Field("iid", epic.Iid);
        json.Field("group_id", epic.Place.GroupId);
        json.WriteNull("parent_id");
        json.Field("title", epic.Title);
        json.Field("description", epic.Description);
        json.Field("confidential", epic.IsConfidential);
        UserEntity.Basic(json, "author", epic.AuthorId, call);
        json.Field("start_date", epic.StartDate);
        json.Field("due_date", epic.DueDate);
        json.Word("state", epic.State);
        json.Field("web_url", IssueEntity.WebUrl(epic, call));
        IssueEntity.References(json, epic, call);
        json.Field("created_at", epic.CreatedAt);
        json.Field("updated_at", epic.UpdatedAt);
        json.Field("closed_at", epic.ClosedAt);
        IssueEntity.Labels(json, epic, call);
        json.Field("upvotes", call.World.AwardCountOf(epic.AsTarget, "thumbsup"));
        json.Field("downvotes", call.World.AwardCountOf(epic.AsTarget, "thumbsdown"));
        json.WriteEndObject();
    }
}
