using GitLabGraph.GraphQL.Language;

namespace GitLabGraph.GraphQL.Validation.SdlRules;

/// <summary>No two directives have the same name.</summary>
/// <remarks><see href="https://spec.graphql.org/September2025/#sec-Schema"/></remarks>
internal sealed class UniqueDirectiveNamesRule(ValidationContext context) : ValidationRule(context),
    IEnter<DirectiveDefinitionNode>
{
    private readonly Dictionary<string, NameNode> _defined = new(StringComparer.Ordinal);

    public override void Reset() => _defined.Clear();

    public void Enter(DirectiveDefinitionNode directive)
    {
        var name = directive.Name.Value;
        if (Context.Schema is { } schema && schema.TryGetDirective(name, out _))
        {
            Context.Report(
                $"Directive \"@{name}\" already exists in the schema. It cannot be redefined.", directive.Name);
        }
        else if (!_defined.TryAdd(name, directive.Name))
        {
            Context.Report($"There can be only one directive named \"@{name}\".", _defined[name], directive.Name);
        }
    }
}
