using GitLabGraph.GraphQL.Execution;
using GitLabGraph.Unified.Errors;
using GitLabGraph.Unified.Groups;
using GitLabGraph.Unified.Planning;
using GitLabGraph.Unified.Upstream;

namespace GitLabGraph.Unified.Tags;

/// <summary>
/// Finds the group that a tag belongs to. A label names no owner, so each group above the place is asked for its label
/// of that name, in one document; the topmost that has the very label is its owner, whether or not GitLab counts
/// inherited labels among a group's. The label by its title alone may be that of one of the group's projects.
/// </summary>
internal static class TagGroupSource
{
    public static async ValueTask<Group?> FindAsync(IResolverContext context, Tag tag)
    {
        var place = await TagPlaceSource.FindAsync(context, tag.MetOn);
        var answers = await Task.WhenAll(
            place.GroupPaths().Select(path => context.AskAsync(Ask(context, place, path, tag.Name))));

        foreach (var answer in answers)
        {
            if (answer.Failure is { } failure)
            {
                throw UnifiedErrors.Of(failure);
            }

            if (answer.Value.List("labels").Any(label => label.Number() == tag.Remote.Number()))
            {
                return GroupMapping.From(answer.Value);
            }
        }

        throw UnifiedErrors.NotFound("The tag's group may not be seen by the linked account.");
    }

    private static RootQuestion Ask(IResolverContext context, TagPlace place, string path, string name)
    {
        var group = new UpstreamField("group").With("fullPath", "ID!", path);
        GroupNeeds.Add(group.Below, new PlannedField(context));
        group.Below.Add(new UpstreamField("labels") { IsConnection = true }
            .With("title", "String", name).With([TagArguments.OnlyOfGroups]).With("first", "Int", 1))
            .Below.Object("nodes", "Label").Leaf("id");
        return new RootQuestion(place.Account, group);
    }
}
