using GitLabGraph.GraphQL.Language;
using GitLabGraph.GraphQL.Types;

namespace GitLabGraph.GraphQL.Validation.SdlRules;

/// <summary>No two values of an enum have the same name, its extensions included.</summary>
/// <remarks><see href="https://spec.graphql.org/September2025/#sec-Enums.Type-Validation"/></remarks>
internal sealed class UniqueEnumValueNamesRule(ValidationContext context) : ValidationRule(context),
    IEnter<TypeDefinitionNode>,
    IEnter<TypeExtensionNode>
{
    private readonly Dictionary<(string Type, string Value), NameNode> _defined = [];

    public override void Reset() => _defined.Clear();

    public void Enter(TypeDefinitionNode type)
    {
        if (type is EnumTypeDefinitionNode definition)
        {
            Check(type.Name.Value, definition.Values);
        }
    }

    public void Enter(TypeExtensionNode type)
    {
        if (type is EnumTypeExtensionNode extension)
        {
            Check(type.Name.Value, extension.Values);
        }
    }

    private void Check(string type, IReadOnlyList<EnumValueDefinitionNode> values)
    {
        var existing = Context.GetNamedType(type) as EnumType;
        foreach (var value in values)
        {
            var name = value.Name.Value;
            if (existing is not null && existing.Values.Contains(name))
            {
                Context.Report(
                    $"Enum value \"{type}.{name}\" already exists in the schema."
                        + " It cannot also be defined in this type extension.",
                    value.Name);
            }
            else if (!_defined.TryAdd((type, name), value.Name))
            {
                Context.Report(
                    $"Enum value \"{type}.{name}\" can only be defined once.", _defined[(type, name)], value.Name);
            }
        }
    }
}
