using System.Text.Json;
using GitLabGraph.Sandbox.Rest.Writing;

namespace GitLabGraph.Sandbox.Rest.Entities;

internal static class DiscussionEntity
{
    public static void Write(Utf8JsonWriter json, Discussion thread, RestCall call)
    {
        json.WriteStartObject();
        json.Field("id", thread.Id);
        json.Field("individual_note", thread.IsIndividual);
        json.List("notes", thread.Notes, note => NoteEntity.Write(json, note, call));
        json.WriteEndObject();
    }
}
