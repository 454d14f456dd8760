using System.Text.Json;
using GitLabGraph.Sandbox.Rest.Writing;
using GitLabGraph.Sandbox.World.Planning;

namespace GitLabGraph.Sandbox.Rest.Entities;

internal static class AwardEntity
{
    public static void Write(Utf8JsonWriter json, Award award, RestCall call)
    {
        json.WriteStartObject();
        json.Field("id", award.Id);
        json.Field("name", award.Name);
        UserEntity.Basic(json, "user", award.UserId, call);
        json.Field("created_at", award.CreatedAt);
        json.Field("updated_at", award.CreatedAt);
        json.Field("awardable_id", award.Target.Id);
        json.Field("awardable_type", award.Target.Kind.ToString());
        json.WriteNull("url");
        json.WriteEndObject();
    }
}
