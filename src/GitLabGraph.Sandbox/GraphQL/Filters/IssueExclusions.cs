using System.Collections.Immutable;
using GitLabGraph.Sandbox.World.Queries;

namespace GitLabGraph.Sandbox.GraphQL.Filters;

/// <summary>The <c>not</c> and <c>or</c> of work items and issues.</summary>
internal static class IssueExclusions
{
    public static IssueExclusion Read(IReadOnlyDictionary<string, object?> input) => new()
    {
        LabelNames = Texts(input, "labelName"),
        AssigneeUsernames = Texts(input, "assigneeUsernames"),
        AuthorUsernames = Texts(input, "authorUsername"),
        MilestoneTitles = Texts(input, "milestoneTitle"),
        Types = IssueListing.ReadTypes(Texts(input, "types")),
    };

    public static IssueUnion ReadUnion(IReadOnlyDictionary<string, object?> input) => new()
    {
        LabelNames = Texts(input, "labelNames"),
        AssigneeUsernames = Texts(input, "assigneeUsernames"),
        AuthorUsernames = Texts(input, "authorUsernames"),
    };

    public static ImmutableArray<string>? Texts(IReadOnlyDictionary<string, object?> input, string name) =>
        input.GetValueOrDefault(name) switch
        {
            null => null,
            string text => [text],
            IEnumerable<object?> values => Some([.. values.OfType<string>()]),
            var value => [value.ToString()!],
        };

    // GitLab passes an empty list over.
    private static ImmutableArray<string>? Some(ImmutableArray<string> texts) => texts.IsEmpty ? null : texts;
}
