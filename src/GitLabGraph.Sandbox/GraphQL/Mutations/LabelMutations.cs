using GitLabGraph.Sandbox.World;
using GitLabGraph.Sandbox.World.Changes;
using GitLabGraph.Sandbox.World.Planning;

namespace GitLabGraph.Sandbox.GraphQL.Mutations;

/// <summary>Labels of projects and groups.</summary>
internal static class LabelMutations
{
    public static void Bind(MutationBindings mutations) => mutations.Add("labelCreate", "label", Create);

    private static Outcome<Label> Create(MutationInput input)
    {
        Place? place = input.Text("groupPath") is { } path ? input.World.FindGroup(path)?.Place : input.Project().Place;
        return place is { } found && input.Viewer.CanSee(found)
            ? input.World.Changes.Labels.Create(
                input.Viewer, found, input.Text("title"), input.Text("color"), input.Text("description"),
                    priority: null)
            : throw MutationInput.Refuse();
    }
}
