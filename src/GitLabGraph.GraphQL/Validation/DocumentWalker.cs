using GitLabGraph.GraphQL.Language;

namespace GitLabGraph.GraphQL.Validation;

/// <summary>
/// Walks a document once for all rules, in graphql-js's order: at each node every rule that looks at it, in the
/// order of the rules, then the children, then the rules again. Who looks at what is sorted out once, when the
/// walker is made.
/// </summary>
internal sealed partial class DocumentWalker
{
    private readonly ValidationContext _context;
    private readonly TypeCursor _types;
    private readonly IEnter<DocumentNode>[] _enterDocument;
    private readonly ILeave<DocumentNode>[] _leaveDocument;

    public DocumentWalker(ValidationContext context, IReadOnlyList<ValidationRule> rules)
    {
        _context = context;
        _types = context.Types;
        _enterDocument = [.. rules.OfType<IEnter<DocumentNode>>()];
        _leaveDocument = [.. rules.OfType<ILeave<DocumentNode>>()];
        _executable = new ExecutableListeners(rules);
        _values = new ValueListeners(rules);
        _typeSystem = new TypeSystemListeners(rules);
    }

    public void Walk(DocumentNode document)
    {
        Enter(_enterDocument, document);
        for (var index = 0; index < document.Definitions.Count; index++)
        {
            switch (document.Definitions[index])
            {
                case OperationDefinitionNode operation:
                    Visit(operation);
                    break;
                case FragmentDefinitionNode fragment:
                    Visit(fragment);
                    break;
                case var definition:
                    VisitTypeSystem(definition);
                    break;
            }
        }

        Leave(_leaveDocument, document);
    }

    private static void Enter<TNode>(IEnter<TNode>[] rules, TNode node)
    {
        foreach (var rule in rules)
        {
            rule.Enter(node);
        }
    }

    private static void Leave<TNode>(ILeave<TNode>[] rules, TNode node)
    {
        foreach (var rule in rules)
        {
            rule.Leave(node);
        }
    }
}
