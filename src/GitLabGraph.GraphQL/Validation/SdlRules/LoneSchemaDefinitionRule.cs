using GitLabGraph.GraphQL.Language;

namespace GitLabGraph.GraphQL.Validation.SdlRules;

/// <summary>A document defines the schema once, and not when it extends another.</summary>
/// <remarks><see href="https://spec.graphql.org/September2025/#sec-Schema"/></remarks>
internal sealed class LoneSchemaDefinitionRule(ValidationContext context) : ValidationRule(context),
    IEnter<SchemaDefinitionNode>
{
    private int _definitions;

    public override void Reset() => _definitions = 0;

    public void Enter(SchemaDefinitionNode definition)
    {
        if (Context.Schema is { } schema
            && (schema.QueryType ?? schema.MutationType ?? schema.SubscriptionType) is not null)
        {
            Context.Report("Cannot define a new schema within a schema extension.", definition);
        }
        else if (_definitions++ > 0)
        {
            Context.Report("Must provide only one schema definition.", definition);
        }
    }
}
