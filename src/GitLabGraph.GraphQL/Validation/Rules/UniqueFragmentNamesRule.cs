using GitLabGraph.GraphQL.Language;

namespace GitLabGraph.GraphQL.Validation.Rules;

/// <summary>No two fragments of a document have the same name.</summary>
/// <remarks><see href="https://spec.graphql.org/September2025/#sec-Fragment-Name-Uniqueness"/></remarks>
internal sealed class UniqueFragmentNamesRule(ValidationContext context) : ValidationRule(context),
    IEnter<FragmentDefinitionNode>
{
    private readonly Dictionary<string, NameNode> _known = new(StringComparer.Ordinal);

    public override void Reset() => _known.Clear();

    public void Enter(FragmentDefinitionNode fragment)
    {
        var name = fragment.Name;
        if (!_known.TryAdd(name.Value, name))
        {
            Context.Report($"There can be only one fragment named \"{name.Value}\".", _known[name.Value], name);
        }
    }
}
