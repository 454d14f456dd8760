using GitLabGraph.GraphQL.Language;

namespace GitLabGraph.GraphQL.Validation.Rules;

/// <summary>Every fragment that is spread is defined in the document.</summary>
/// <remarks><see href="https://spec.graphql.org/September2025/#sec-Fragment-Spread-Target-Defined"/></remarks>
internal sealed class KnownFragmentNamesRule(ValidationContext context) : ValidationRule(context),
    IEnter<FragmentSpreadNode>
{
    public void Enter(FragmentSpreadNode spread)
    {
        if (Context.GetFragment(spread.Name.Value) is null)
        {
            Context.Report($"Unknown fragment \"{spread.Name.Value}\".", spread.Name);
        }
    }
}
