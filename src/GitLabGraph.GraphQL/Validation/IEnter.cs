namespace GitLabGraph.GraphQL.Validation;

/// <summary>A rule that looks at every node of one type before the walk goes into it.</summary>
internal interface IEnter<TNode>
{
    void Enter(TNode node);
}
