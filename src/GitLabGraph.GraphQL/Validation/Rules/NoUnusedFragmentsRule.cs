using GitLabGraph.GraphQL.Language;

namespace GitLabGraph.GraphQL.Validation.Rules;

/// <summary>Every fragment is spread by an operation, directly or through other fragments.</summary>
/// <remarks><see href="https://spec.graphql.org/September2025/#sec-Fragments-Must-Be-Used"/></remarks>
internal sealed class NoUnusedFragmentsRule(ValidationContext context) : ValidationRule(context), ILeave<DocumentNode>
{
    private readonly HashSet<string> _used = new(StringComparer.Ordinal);

    public override void Reset() => _used.Clear();

    public void Leave(DocumentNode document)
    {
        if (!Context.HasFragments)
        {
            return;
        }

        CollectUsed(document);
        for (var index = 0; index < document.Definitions.Count; index++)
        {
            if (document.Definitions[index] is FragmentDefinitionNode fragment && !_used.Contains(fragment.Name.Value))
            {
                Context.Report($"Fragment \"{fragment.Name.Value}\" is never used.", fragment);
            }
        }
    }

    private void CollectUsed(DocumentNode document)
    {
        for (var index = 0; index < document.Definitions.Count; index++)
        {
            if (document.Definitions[index] is not OperationDefinitionNode operation)
            {
                continue;
            }

            foreach (var fragment in Context.GetReachableFragments(operation))
            {
                _used.Add(fragment.Name.Value);
            }
        }
    }
}
