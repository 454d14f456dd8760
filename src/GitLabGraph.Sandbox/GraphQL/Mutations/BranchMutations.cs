using GitLabGraph.Sandbox.GraphQL.Binding;
using GitLabGraph.Sandbox.World.Changes;
using GitLabGraph.Sandbox.World.Code;

namespace GitLabGraph.Sandbox.GraphQL.Mutations;

/// <summary>Branches: GraphQL can create and delete them, and tells nothing of them but their name.</summary>
internal static class BranchMutations
{
    public static void Bind(MutationBindings mutations, FieldBindings bindings)
    {
        bindings.On<Branch>("Branch");
        mutations
            .Add("createBranch", "branch", input => input.World.Changes.Branches.Create(
                input.Viewer, input.Project(), input.Text("name")!, input.Text("ref")!))
            .Add("branchDelete", "branch", null, Delete);
    }

    private static (object? Row, Refusal? Refusal, object? More) Delete(MutationInput input)
    {
        var project = input.Project();
        if (input.World.FindBranch(project.Id, input.Text("name")!) is not { } branch)
        {
            return (null, new Refusal(RefusalKind.Invalid, "No such branch"), null);
        }

        var refusal = input.World.Changes.Branches.Delete(input.Viewer, project, branch);
        return (refusal is null ? null : branch, refusal, null);
    }
}
