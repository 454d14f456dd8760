using System.Text.Json;
using GitLabGraph.Sandbox.Rest.Writing;
using GitLabGraph.Sandbox.World.People;

namespace GitLabGraph.Sandbox.Rest.Entities;

internal static class MemberEntity
{
    public static void Write(Utf8JsonWriter json, Membership member, RestCall call)
    {
        var user = call.World.Users.Get(member.UserId);
        json.WriteStartObject();
        UserEntity.BasicFields(json, user, call);
        json.Field("locked", false);
        json.Field("access_level", (int)member.AccessLevel);
        json.Field("created_at", member.CreatedAt);
        if (member.CreatedById is { } creator)
        {
            UserEntity.Basic(json, "created_by", creator, call);
        }

        json.Field("expires_at", member.ExpiresAt);
        if (call.Instance.Options.IsEnterprise)
        {
            json.Field("membership_state", member.IsAwaiting ? "awaiting" : "active");
            json.WriteNull("group_saml_identity");
            json.WriteNull("group_scim_identity");
            json.Nested(
                "member_role",
                member.MemberRoleId is { } id ? call.World.MemberRoles.Find(id) : null,
                role => MemberRoleEntity.Write(json, role));
            if (call.Parameters.Flag("show_seat_info") == true)
            {
                json.Field("is_using_seat", user is { Kind: UserKind.Human, State: UserState.Active }
                    && member.AccessLevel > AccessLevel.Guest);
            }
        }

        json.WriteEndObject();
    }
}
