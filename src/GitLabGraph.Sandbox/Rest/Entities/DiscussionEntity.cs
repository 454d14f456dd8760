using System.Text.Json;
using GitLabGraph.Sandbox.Rest.Writing;
using Thread = GitLabGraph.Sandbox.World.Discussion.Thread;

namespace GitLabGraph.Sandbox.Rest.Entities;

internal static class DiscussionEntity
{
    public static void Write(Utf8JsonWriter json, Thread thread, RestCall call)
    {
        json.WriteStartObject();
        json.Field("id", thread.Id);
        json.Field("individual_note", thread.IsIndividual);
        json.List("notes", thread.Notes, note => NoteEntity.Write(json, note, call));
        json.WriteEndObject();
    }
}
