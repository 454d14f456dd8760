using GitLabGraph.Unified.Errors;
using GitLabGraph.Unified.Planning;
using GitLabGraph.Unified.Roles;

namespace GitLabGraph.Unified.Members;

/// <summary>The filter of members as GitLab's member lists take it.</summary>
internal static class MemberArguments
{
    private static readonly string[] DirectOnly = ["DIRECT"];

    public static IEnumerable<UpstreamArgument> OfGroup(PlannedField field) => Of(field, "[GroupMemberRelation!]");

    public static IEnumerable<UpstreamArgument> OfProject(PlannedField field) => Of(field, "[ProjectMemberRelation!]");

    private static IEnumerable<UpstreamArgument> Of(PlannedField field, string relationType)
    {
        var filter = field.Given<MemberFilter>("where");

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

        // Direct and inherited is GitLab's own default.
        if (filter?.IncludeInherited == false)
        {
            yield return new UpstreamArgument("relations", relationType, DirectOnly);
        }
    }

    private static IReadOnlyList<string> WordsFrom(int level) => RoleMapping.WordsFrom(level) is { Count: > 0 } words
        ? words
        : throw UnifiedErrors.Invalid(
            $"No role reaches level {level}, and GitLab would list all members; an owner has 50.");
}
