using GitLabGraph.Unified.Upstream;

namespace GitLabGraph.Unified.Users;

/// <summary>Turns GitLab's users into ours. The only place that knows GitLab's words for them.</summary>
internal static class UserMapping
{
    /// <summary>From GraphQL's <c>UserCore</c> and every type that shares its fields.</summary>
    public static User From(Remote user) => user.Once(Map);

    public static User? From(Remote? user) => user is { } found ? From(found) : null;

    /// <summary>From a REST answer's user, in any of its lengths.</summary>
    public static User FromRest(Remote user) => new()
    {
        Remote = user,
        Username = user.Word("username"),
        Name = user.Word("name"),
        Email = user.Filled("public_email") ?? user.Filled("email"),
        Kind = KindOf(null, user.Flag("bot")),
        Bio = user.Filled("bio"),
        JobTitle = user.Filled("job_title"),
        Location = user.Filled("location"),
        Organization = user.Filled("organization"),
        AvatarUrl = user.Address("avatar_url"),
        Url = user.Address("web_url") ?? "",
        CreatedAt = user.Time("created_at"),
        LastActivityOn = user.Day("last_activity_on"),
    };

    private static User Map(Remote user) => new()
    {
        Remote = user,
        Username = user.Word("username"),
        Name = user.Word("name"),
        Email = user.Filled("publicEmail"),
        Kind = KindOf(user.Text("type"), user.Flag("bot")),
        KindRaw = user.Text("type"),
        Bio = user.Filled("bio"),
        JobTitle = user.Filled("jobTitle"),
        Location = user.Filled("location"),
        Organization = user.Filled("organization"),
        AvatarUrl = user.Address("avatarUrl"),
        Url = user.Address("webUrl") ?? "",
        CreatedAt = user.Time("createdAt"),
        LastActivityOn = user.Day("lastActivityOn"),
    };

    // GitLab counts its service accounts among the bots, too.
    private static UserKind KindOf(string? type, bool isBot) => type switch
    {
        "SERVICE_ACCOUNT" or "SERVICE_USER" => UserKind.ServiceAccount,
        "GHOST" or "PLACEHOLDER" or "IMPORT_USER" => UserKind.Ghost,
        _ => isBot ? UserKind.Bot : UserKind.Human,
    };

    /// <summary>A word that is not known here is taken for an active person's.</summary>
    public static UserStatus StatusOf(string? state) => state switch
    {
        "blocked" or "ldap_blocked" => UserStatus.Blocked,
        "deactivated" => UserStatus.Deactivated,
        "banned" => UserStatus.Banned,
        "blocked_pending_approval" => UserStatus.Pending,
        _ => UserStatus.Active,
    };
}
