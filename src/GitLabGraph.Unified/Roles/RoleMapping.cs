using System.Text.Json;
using GitLabGraph.Unified.Accounts;
using GitLabGraph.Unified.Nodes;
using GitLabGraph.Unified.Upstream;

namespace GitLabGraph.Unified.Roles;

/// <summary>Turns GitLab's access levels and member roles into ours.</summary>
internal static class RoleMapping
{
    private static readonly (int Level, string Word, string Name)[] BuiltIn =
    [
        (0, "NO_ACCESS", "No access"),
        (5, "MINIMAL_ACCESS", "Minimal access"),
        (10, "GUEST", "Guest"),
        (15, "PLANNER", "Planner"),
        (20, "REPORTER", "Reporter"),
        (25, "SECURITY_MANAGER", "Security manager"),
        (30, "DEVELOPER", "Developer"),
        (40, "MAINTAINER", "Maintainer"),
        (OwnerLevel, "OWNER", "Owner"),
        (60, "ADMIN", "Administrator"),
    ];

    private const string Custom = "custom-";

    /// <summary>The least that a member has, so that nobody is below it.</summary>
    public const int LowestLevel = 0;

    /// <summary>The level of owners, who see all of a group.</summary>
    public const int OwnerLevel = 50;

    /// <summary>From GraphQL's <c>AccessLevel</c>.</summary>
    public static Role From(LinkedAccount account, Remote? accessLevel) =>
        OfLevel(account, accessLevel?.Integer("integerValue") ?? 0, accessLevel?.Text("stringValue"));

    /// <summary>A level's role; a level that is not known here keeps GitLab's word as its name.</summary>
    public static Role OfLevel(LinkedAccount account, int level, string? word = null)
    {
        var known = Array.Find(BuiltIn, role => role.Level == level);
        return new Role
        {
            Id = GlobalId.Of("Role", account, $"level-{level}"),
            Name = known.Name ?? word ?? $"Level {level}",
            Kind = RoleKind.BuiltIn,
            AccessLevel = level,
            ApplicableIn = level == 5 ? [RoleScope.Group] : [RoleScope.Group, RoleScope.Workspace],
        };
    }

    /// <summary>From GraphQL's <c>MemberRole</c>: a level with permissions on top.</summary>
    public static Role FromMemberRole(Remote role)
    {
        var level = From(role.Account, role.Object("baseAccessLevel"));
        return new Role
        {
            Id = GlobalId.Of("Role", role.Account, Custom + role.Number()),
            Name = role.Text("name") ?? level.Name,
            Kind = RoleKind.Custom,
            AccessLevel = level.AccessLevel,
            Description = role.Filled("description"),
            BaseRole = level,
            Permissions = [.. role.List("enabledPermissions").Select(static permission => permission.Word("value"))],
            UserCount = role.Integer("usersCount"),
        };
    }

    /// <summary>GitLab's number of the custom role that a key is of; null for a built-in one.</summary>
    public static string? CustomNumberIn(string key) =>
        key.StartsWith(Custom, StringComparison.Ordinal) ? key[Custom.Length..] : null;

    /// <summary>From REST's <c>member_role</c>, which has a flag for each permission that GitLab knows.</summary>
    public static Role FromRest(Remote role)
    {
        var level = OfLevel(role.Account, role.Integer("base_access_level") ?? 0);
        return new Role
        {
            Id = GlobalId.Of("Role", role.Account, Custom + role.Number()),
            Name = role.Text("name") ?? level.Name,
            Kind = RoleKind.Custom,
            AccessLevel = level.AccessLevel,
            Description = role.Filled("description"),
            BaseRole = level,
            Permissions =
            [
                .. role.Json.Members().Where(static flag => flag.Value.Kind == JsonValueKind.True)
                    .Select(static flag => flag.Key.ToUpperInvariant()),
            ],
        };
    }

    /// <summary>The roles that a member can have on any instance.</summary>
    public static IReadOnlyList<Role> Usual(LinkedAccount account) =>
        [.. BuiltIn.Where(static role => role.Level is >= 5 and <= 50 and not 25)
            .Select(role => OfLevel(account, role.Level))];

    /// <summary>GitLab's words for a level and those above, as its filter takes them.</summary>
    public static IReadOnlyList<string> WordsFrom(int level) =>
        [.. BuiltIn.Where(role => role.Level >= level).Select(static role => role.Word)];
}
