using GitLabGraph.Unified.Errors;
using GitLabGraph.Unified.Planning;
using GitLabGraph.Unified.Roles;

namespace GitLabGraph.Unified.Members;

/// <summary>The filter of members as GitLab's member lists take it.</summary>
internal static class MemberArguments
{
    public static IEnumerable<UpstreamArgument> OfGroup(PlannedField field) =>
        Of(field.Given<MemberFilter>("where"), "[GroupMemberRelation!]", ["SHARED_FROM_GROUPS"]);

    public static IEnumerable<UpstreamArgument> OfProject(PlannedField field)
    {
        var filter = field.Given<MemberFilter>("where");
        return filter is { IncludeInvited: true, IncludeInherited: false }
            ? throw UnifiedErrors.Invalid(
                "GitLab lists a workspace's invited members only together with those of the groups above: leave "
                + "\"includeInherited: false\" out and pick by \"origin\".")
            : Of(filter, "[ProjectMemberRelation!]", ["INVITED_GROUPS", "SHARED_INTO_ANCESTORS"]);
    }

    private static IEnumerable<UpstreamArgument> Of(MemberFilter? filter, string relationType, string[] invited)
    {
        if (filter?.Search is { } search)
        {
            yield return new UpstreamArgument("search", "String", search);
        }

        if (filter?.MinAccessLevel is { } level and > RoleMapping.LowestLevel)
        {
            // An instance that does not know a role has nobody in it.
            var words = WordsFrom(level);
            yield return UpstreamArgument.Computed(
                "accessLevels",
                "[AccessLevelEnum!]",
                lacks => words.Where(word => !lacks("AccessLevelEnum", word)).ToArray());
        }

        var (isInherited, isInvited) = (filter?.IncludeInherited != false, filter?.IncludeInvited == true);

        // Direct and inherited is GitLab's own default.
        if (!isInherited || isInvited)
        {
            string[] relations =
                ["DIRECT", .. isInherited ? ["INHERITED"] : Array.Empty<string>(), .. isInvited ? invited : []];
            yield return new UpstreamArgument("relations", relationType, relations);
        }
    }

    private static IReadOnlyList<string> WordsFrom(int level) => RoleMapping.WordsFrom(level) is { Count: > 0 } words
        ? words
        : throw UnifiedErrors.Invalid(
            $"No role reaches level {level}, and GitLab would list all members; an owner has 50.");
}
