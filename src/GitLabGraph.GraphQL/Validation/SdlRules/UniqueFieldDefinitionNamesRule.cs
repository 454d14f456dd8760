using GitLabGraph.GraphQL.Language;
using GitLabGraph.GraphQL.Types;

namespace GitLabGraph.GraphQL.Validation.SdlRules;

/// <summary>No two fields of a type have the same name, its extensions included.</summary>
/// <remarks><see href="https://spec.graphql.org/September2025/#sec-Objects.Type-Validation"/></remarks>
internal sealed class UniqueFieldDefinitionNamesRule(ValidationContext context) : ValidationRule(context),
    IEnter<TypeDefinitionNode>,
    IEnter<TypeExtensionNode>
{
    private readonly Dictionary<(string Type, string Field), NameNode> _defined = [];

    public override void Reset() => _defined.Clear();

    public void Enter(TypeDefinitionNode type) => Check(type.Name.Value, type switch
    {
        ObjectTypeDefinitionNode definition => definition.Fields.Select(field => field.Name),
        InterfaceTypeDefinitionNode definition => definition.Fields.Select(field => field.Name),
        InputObjectTypeDefinitionNode definition => definition.Fields.Select(field => field.Name),
        _ => [],
    });

    public void Enter(TypeExtensionNode type) => Check(type.Name.Value, type switch
    {
        ObjectTypeExtensionNode extension => extension.Fields.Select(field => field.Name),
        InterfaceTypeExtensionNode extension => extension.Fields.Select(field => field.Name),
        InputObjectTypeExtensionNode extension => extension.Fields.Select(field => field.Name),
        _ => [],
    });

    private void Check(string type, IEnumerable<NameNode> fields)
    {
        foreach (var field in fields)
        {
            if (IsInSchema(type, field.Value))
            {
                Context.Report(
                    $"Field \"{type}.{field.Value}\" already exists in the schema."
                        + " It cannot also be defined in this type extension.",
                    field);
            }
            else if (!_defined.TryAdd((type, field.Value), field))
            {
                Context.Report(
                    $"Field \"{type}.{field.Value}\" can only be defined once.", _defined[(type, field.Value)], field);
            }
        }
    }

    private bool IsInSchema(string type, string field) => Context.GetNamedType(type) switch
    {
        ComplexType complex => complex.Fields.Contains(field),
        InputObjectType input => input.Fields.Contains(field),
        _ => false,
    };
}
