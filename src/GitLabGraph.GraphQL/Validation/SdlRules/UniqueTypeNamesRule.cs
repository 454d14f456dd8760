using GitLabGraph.GraphQL.Language;

namespace GitLabGraph.GraphQL.Validation.SdlRules;

/// <summary>No two types have the same name.</summary>
/// <remarks><see href="https://spec.graphql.org/September2025/#sec-Schema"/></remarks>
internal sealed class UniqueTypeNamesRule(ValidationContext context) : ValidationRule(context),
    IEnter<TypeDefinitionNode>
{
    private readonly Dictionary<string, NameNode> _defined = new(StringComparer.Ordinal);

    public override void Reset() => _defined.Clear();

    public void Enter(TypeDefinitionNode type)
    {
        var name = type.Name.Value;
        if (Context.GetNamedType(name) is not null)
        {
            Context.Report(
                $"Type \"{name}\" already exists in the schema. It cannot also be defined in this type definition.",
                type.Name);
        }
        else if (!_defined.TryAdd(name, type.Name))
        {
            Context.Report($"There can be only one type named \"{name}\".", _defined[name], type.Name);
        }
    }
}
