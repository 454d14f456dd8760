using GitLabGraph.GraphQL.Language;

namespace GitLabGraph.GraphQL.Validation.Rules;

/// <summary>No two operations of a document have the same name.</summary>
/// <remarks><see href="https://spec.graphql.org/September2025/#sec-Operation-Name-Uniqueness"/></remarks>
internal sealed class UniqueOperationNamesRule(ValidationContext context) : ValidationRule(context),
    IEnter<OperationDefinitionNode>
{
    private readonly Dictionary<string, NameNode> _known = new(StringComparer.Ordinal);

    public override void Reset() => _known.Clear();

    public void Enter(OperationDefinitionNode operation)
    {
        if (operation.Name is { } name && !_known.TryAdd(name.Value, name))
        {
            Context.Report($"There can be only one operation named \"{name.Value}\".", _known[name.Value], name);
        }
    }
}
