using GitLabGraph.GraphQL.Language;

namespace GitLabGraph.GraphQL.Validation.Rules;

/// <summary>An operation without a name is the only one of its document.</summary>
/// <remarks><see href="https://spec.graphql.org/September2025/#sec-Lone-Anonymous-Operation"/></remarks>
internal sealed class LoneAnonymousOperationRule(ValidationContext context) : ValidationRule(context),
    IEnter<DocumentNode>,
    IEnter<OperationDefinitionNode>
{
    private int _operations;

    public void Enter(DocumentNode document)
    {
        _operations = 0;
        for (var index = 0; index < document.Definitions.Count; index++)
        {
            _operations += document.Definitions[index] is OperationDefinitionNode ? 1 : 0;
        }
    }

    public void Enter(OperationDefinitionNode operation)
    {
        if (operation.Name is null && _operations > 1)
        {
            Context.Report("This anonymous operation must be the only defined operation.", operation);
        }
    }
}
