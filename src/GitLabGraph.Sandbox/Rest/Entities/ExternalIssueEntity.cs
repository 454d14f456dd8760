using System.Text.Json;
using GitLabGraph.Sandbox.Rest.Writing;

namespace GitLabGraph.Sandbox.Rest.Entities;

/// <summary>An issue of another tracker, such as Jira's: GitLab has its key, and makes the title of it.</summary>
internal static class ExternalIssueEntity
{
    public static void Write(Utf8JsonWriter json, string key)
    {
        json.WriteStartObject();
        json.Field("id", key);
        json.Field("title", $"External Issue {key}");
        json.WriteEndObject();
    }
}
