using GitLabGraph.GraphQL.Language;

namespace GitLabGraph.GraphQL.Validation.Rules;

/// <summary>
/// A directive stands once at a place, unless it is repeatable. A type and its extensions are one place.
/// </summary>
/// <remarks><see href="https://spec.graphql.org/September2025/#sec-Directives-Are-Unique-per-Location"/></remarks>
internal sealed class UniqueDirectivesPerLocationRule(ValidationContext context) : ValidationRule(context),
    IEnter<OperationDefinitionNode>,
    IEnter<VariableDefinitionNode>,
    IEnter<FragmentDefinitionNode>,
    IEnter<FieldNode>,
    IEnter<FragmentSpreadNode>,
    IEnter<InlineFragmentNode>,
    IEnter<SchemaDefinitionNode>,
    IEnter<SchemaExtensionNode>,
    IEnter<TypeDefinitionNode>,
    IEnter<TypeExtensionNode>,
    IEnter<FieldDefinitionNode>,
    IEnter<InputValueDefinitionNode>,
    IEnter<EnumValueDefinitionNode>
{
    private readonly Dictionary<string, DirectiveNode> _ofSchema = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Dictionary<string, DirectiveNode>> _ofTypes = new(StringComparer.Ordinal);

    public override void Reset()
    {
        _ofSchema.Clear();
        _ofTypes.Clear();
    }

    public void Enter(OperationDefinitionNode operation) => Check(operation.Directives);

    public void Enter(VariableDefinitionNode variable) => Check(variable.Directives);

    public void Enter(FragmentDefinitionNode fragment) => Check(fragment.Directives);

    public void Enter(FieldNode field) => Check(field.Directives);

    public void Enter(FragmentSpreadNode spread) => Check(spread.Directives);

    public void Enter(InlineFragmentNode fragment) => Check(fragment.Directives);

    public void Enter(SchemaDefinitionNode schema) => Check(schema.Directives, _ofSchema);

    public void Enter(SchemaExtensionNode extension) => Check(extension.Directives, _ofSchema);

    public void Enter(TypeDefinitionNode type) => Check(type.Directives, OfType(type.Name.Value));

    public void Enter(TypeExtensionNode extension) => Check(extension.Directives, OfType(extension.Name.Value));

    public void Enter(FieldDefinitionNode field) => Check(field.Directives);

    public void Enter(InputValueDefinitionNode value) => Check(value.Directives);

    public void Enter(EnumValueDefinitionNode value) => Check(value.Directives);

    private void Check(IReadOnlyList<DirectiveNode> directives)
    {
        if (directives.Count > 1)
        {
            Check(directives, new Dictionary<string, DirectiveNode>(StringComparer.Ordinal));
        }
    }

    private void Check(IReadOnlyList<DirectiveNode> directives, Dictionary<string, DirectiveNode> seen)
    {
        for (var index = 0; index < directives.Count; index++)
        {
            var directive = directives[index];
            var name = directive.Name.Value;
            if (Context.Directives.TryGetValue(name, out var signature)
                && !signature.IsRepeatable
                && !seen.TryAdd(name, directive))
            {
                Context.Report(
                    $"The directive \"@{name}\" can only be used once at this location.", seen[name], directive);
            }
        }
    }

    private Dictionary<string, DirectiveNode> OfType(string name)
    {
        if (!_ofTypes.TryGetValue(name, out var seen))
        {
            _ofTypes[name] = seen = new Dictionary<string, DirectiveNode>(StringComparer.Ordinal);
        }

        return seen;
    }
}
