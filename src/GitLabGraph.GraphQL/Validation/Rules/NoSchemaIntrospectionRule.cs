using GitLabGraph.GraphQL.Language;

namespace GitLabGraph.GraphQL.Validation.Rules;

/// <summary>The schema is not asked about itself. Applied where introspection is turned off.</summary>
/// <remarks><see href="https://spec.graphql.org/September2025/#sec-Introspection"/></remarks>
internal sealed class NoSchemaIntrospectionRule(ValidationContext context) : ValidationRule(context),
    IEnter<FieldNode>
{
    public void Enter(FieldNode field)
    {
        if (Context.Types.Here.Type?.Named.IsIntrospection == true)
        {
            Context.Report(
                "GraphQL introspection has been disabled, but the requested query contained the field"
                    + $" \"{field.Name.Value}\".",
                field);
        }
    }
}
