using System.Text.Json;
using GitLabGraph.Sandbox.Rest.Writing;
using GitLabGraph.Sandbox.World.People;

namespace GitLabGraph.Sandbox.Rest.Entities;

/// <summary>A user, in the five widths that GitLab shows to others, to admins and to the user.</summary>
internal static class UserEntity
{
    /// <summary>The six fields of authors, assignees and so on.</summary>
    public static void Basic(Utf8JsonWriter json, User user, RestCall call)
    {
        json.WriteStartObject();
        BasicFields(json, user, call);
        json.WriteEndObject();
    }

    /// <summary>An author by id; the ghost stands in for one who is gone.</summary>
    public static void Basic(Utf8JsonWriter json, string name, long? userId, RestCall call)
        => json.Nested(
            name,
            userId is { } id ? call.World.Users.Find(id) ?? call.World.FindUser("ghost") : null,
            user => Basic(json, user, call));

    public static void BasicFields(Utf8JsonWriter json, User user, RestCall call)
    {
        json.Field("id", user.Id);
        json.Field("username", user.Username);
        json.Field("name", user.Name);
        json.Word("state", user.State);
        json.Field("avatar_url", user.AvatarUrl);
        json.Field("web_url", call.Instance.WebUrl(user.Username));
    }

    /// <summary>Anybody who asks for one user.</summary>
    public static void Public(Utf8JsonWriter json, User user, RestCall call)
    {
        json.WriteStartObject();
        PublicFields(json, user, call);
        json.WriteEndObject();
    }

    /// <summary>The user themselves, and admins.</summary>
    public static void Full(Utf8JsonWriter json, User user, RestCall call)
    {
        json.WriteStartObject();
        PublicFields(json, user, call);
        json.Field("last_sign_in_at", user.LastSignInAt);
        json.Field("confirmed_at", user.CreatedAt);
        json.Field("last_activity_on", user.LastActivityOn);
        json.Field("email", user.Email);
        json.Field("theme_id", 1);
        json.Field("color_scheme_id", 1);
        json.Field("projects_limit", 100_000);
        json.Field("current_sign_in_at", user.LastSignInAt);
        json.Texts("identities", []);
        json.Field("can_create_group", !user.IsExternal);
        json.Field("can_create_project", !user.IsExternal);
        json.Field("two_factor_enabled", user.HasTwoFactor);
        json.Field("external", user.IsExternal);
        json.Field("private_profile", user.HasPrivateProfile);
        json.Field("commit_email", user.Email);
        json.Texts("scim_identities", []);
        if (call.Viewer.IsAdmin)
        {
            json.Field("is_admin", user.IsAdmin);
            json.Field("note", "");
            json.Field("namespace_id", user.NamespaceId);
            json.WriteNull("created_by");
            json.WriteNull("email_reset_offered_at");
            if (call.Instance.Options.IsEnterprise)
            {
                json.Field("using_license_seat", user.Kind == UserKind.Human && user.State == UserState.Active);
                json.Field("is_auditor", false);
            }
        }

        json.WriteEndObject();
    }

    private static void PublicFields(Utf8JsonWriter json, User user, RestCall call)
    {
        json.Field("id", user.Id);
        json.Field("username", user.Username);
        json.Field("public_email", user.PublicEmail);
        json.Field("name", user.Name);
        json.Word("state", user.State);
        json.Field("locked", false);
        json.Field("avatar_url", user.AvatarUrl);
        json.Field("web_url", call.Instance.WebUrl(user.Username));
        var isOpen = call.Viewer.CanSeeProfile(user);
        if (isOpen)
        {
            json.Field("created_at", user.CreatedAt);
        }

        json.Field("bio", user.Bio);
        json.Field("location", user.Location);
        json.Field("skype", "");
        json.Field("linkedin", "");
        json.Field("twitter", "");
        json.Field("discord", "");
        json.Field("website_url", "");
        json.Field("github", "");
        json.Field("job_title", user.JobTitle);
        json.Field("pronouns", user.Pronouns);
        json.Field("organization", user.Organization);
        json.Field("bot", user.IsBot);
        json.WriteNull("work_information");
        json.WriteNull("local_time");
        if (isOpen)
        {
            json.Field("followers", 0);
            json.Field("following", 0);
            json.Field("is_followed", false);
        }
    }
}
