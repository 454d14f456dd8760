namespace GitLabGraph.GraphQL.Validation;

/// <summary>A rule that looks at every node of one type after the walk has seen all of it.</summary>
internal interface ILeave<TNode>
{
    void Leave(TNode node);
}
