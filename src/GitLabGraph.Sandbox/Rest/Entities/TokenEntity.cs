using System.Text.Json;
using GitLabGraph.Sandbox.Access;
using GitLabGraph.Sandbox.Rest.Writing;
using GitLabGraph.Sandbox.World.People;

namespace GitLabGraph.Sandbox.Rest.Entities;

/// <summary>A token about itself. Its secret is shown once, when it is made.</summary>
internal static class TokenEntity
{
    public static void Write(
        Utf8JsonWriter json, AccessToken token, RestCall call, bool withSecret = false, AccessLevel? level = null)
    {
        var state = token.StateAt(call.World.Clock.Machine);
        json.WriteStartObject();
        json.Field("id", token.Id);
        json.Field("name", token.Name);
        json.Field("revoked", state == TokenState.Revoked);
        json.Field("created_at", token.CreatedAt);
        json.WriteNull("description");
        json.Texts("scopes", token.Scopes);
        json.Field("user_id", token.UserId);
        json.Field("last_used_at", token.LastUsedAt);
        json.Field("active", state == TokenState.Active);
        json.Field("expires_at", token.ExpiresAt is { } moment ? DateOnly.FromDateTime(moment.UtcDateTime) : null);
        if (level is { } given)
        {
            json.Field("access_level", (int)given);
        }

        if (withSecret)
        {
            json.Field("token", token.Secret);
        }

        json.WriteEndObject();
    }
}
