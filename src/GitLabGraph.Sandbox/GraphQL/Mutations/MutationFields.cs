using GitLabGraph.Sandbox.GraphQL.Binding;

namespace GitLabGraph.Sandbox.GraphQL.Mutations;

/// <summary>Everything that can be changed over GraphQL.</summary>
internal static class MutationFields
{
    public static void Bind(FieldBindings bindings)
    {
        var mutations = new MutationBindings(bindings);
        WorkItemMutations.Bind(mutations);
        IssueMutations.Bind(mutations);
        NoteMutations.Bind(mutations, bindings);
        LabelMutations.Bind(mutations);
        MergeRequestMutations.Bind(mutations);
        BranchMutations.Bind(mutations, bindings);
    }
}
