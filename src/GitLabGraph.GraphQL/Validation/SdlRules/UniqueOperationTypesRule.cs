using GitLabGraph.GraphQL.Language;

namespace GitLabGraph.GraphQL.Validation.SdlRules;

/// <summary>There is one root type for each kind of operation.</summary>
/// <remarks><see href="https://spec.graphql.org/September2025/#sec-Root-Operation-Types"/></remarks>
internal sealed class UniqueOperationTypesRule(ValidationContext context) : ValidationRule(context),
    IEnter<SchemaDefinitionNode>,
    IEnter<SchemaExtensionNode>
{
    private readonly Dictionary<OperationType, OperationTypeDefinitionNode> _defined = [];

    public override void Reset() => _defined.Clear();

    public void Enter(SchemaDefinitionNode definition) => Check(definition.OperationTypes);

    public void Enter(SchemaExtensionNode extension) => Check(extension.OperationTypes);

    private void Check(IReadOnlyList<OperationTypeDefinitionNode> types)
    {
        foreach (var type in types)
        {
            var operation = type.Operation switch
            {
                OperationType.Query => "query",
                OperationType.Mutation => "mutation",
                _ => "subscription",
            };
            if (Context.Schema?.GetOperationType(type.Operation) is not null)
            {
                Context.Report($"Type for {operation} already defined in the schema. It cannot be redefined.", type);
            }
            else if (!_defined.TryAdd(type.Operation, type))
            {
                Context.Report($"There can be only one {operation} type in schema.", _defined[type.Operation], type);
            }
        }
    }
}
