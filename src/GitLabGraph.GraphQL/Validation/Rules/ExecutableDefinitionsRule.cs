using GitLabGraph.GraphQL.Language;

namespace GitLabGraph.GraphQL.Validation.Rules;

/// <summary>A request holds operations and fragments only.</summary>
/// <remarks><see href="https://spec.graphql.org/September2025/#sec-Executable-Definitions"/></remarks>
internal sealed class ExecutableDefinitionsRule(ValidationContext context) : ValidationRule(context),
    IEnter<DocumentNode>
{
    public void Enter(DocumentNode document)
    {
        for (var index = 0; index < document.Definitions.Count; index++)
        {
            var definition = document.Definitions[index];
            if (definition is not (OperationDefinitionNode or FragmentDefinitionNode))
            {
                Context.Report($"The {NameOf(definition)} definition is not executable.", definition);
            }
        }
    }

    private static string NameOf(DefinitionNode definition) => definition switch
    {
        TypeDefinitionNode type => $"\"{type.Name.Value}\"",
        TypeExtensionNode type => $"\"{type.Name.Value}\"",
        DirectiveDefinitionNode directive => $"\"{directive.Name.Value}\"",
        _ => "schema",
    };
}
