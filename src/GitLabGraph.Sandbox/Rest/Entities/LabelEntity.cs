using System.Text.Json;
using GitLabGraph.Sandbox.Rest.Writing;
using GitLabGraph.Sandbox.World;
using GitLabGraph.Sandbox.World.Planning;

namespace GitLabGraph.Sandbox.Rest.Entities;

internal static class LabelEntity
{
    /// <summary>As labels are listed in a project or group; the counts are null when not asked for.</summary>
    public static void Write(
        Utf8JsonWriter json, Label label, RestCall call, Place place, (int Open, int Closed, int Requests)? counts)
    {
        json.WriteStartObject();
        BasicFields(json, label, call);
        if (counts is { } some)
        {
            json.Field("open_issues_count", some.Open);
            json.Field("closed_issues_count", some.Closed);
            json.Field("open_merge_requests_count", some.Requests);
        }

        json.Field("subscribed", false);
        if (place.ProjectId is not null)
        {
            json.Field("priority", label.Priority);
            json.Field("is_project_label", label.Place.ProjectId is not null);
        }

        json.WriteEndObject();
    }

    /// <summary>Within an issue, when <c>with_labels_details</c> is asked for.</summary>
    public static void Basic(Utf8JsonWriter json, Label label, RestCall call)
    {
        json.WriteStartObject();
        BasicFields(json, label, call);
        json.WriteEndObject();
    }

    private static void BasicFields(Utf8JsonWriter json, Label label, RestCall call)
    {
        json.Field("id", label.Id);
        json.Field("name", label.Title);
        json.Field("description", label.Description);
        json.Field("description_html", label.Description);
        json.Field("text_color", label.TextColor);
        json.Field("color", label.Color);
        if (call.Instance.Has(18, 10))
        {
            json.Field("archived", label.IsArchived);
        }
    }
}
