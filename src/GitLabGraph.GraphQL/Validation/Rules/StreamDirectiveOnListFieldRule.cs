using GitLabGraph.GraphQL.Language;
using GitLabGraph.GraphQL.Types;

namespace GitLabGraph.GraphQL.Validation.Rules;

/// <summary>Only lists are streamed.</summary>
/// <remarks>
/// <see href="https://spec.graphql.org/September2025/#sec-Directives-Are-in-Valid-Locations"/>
/// <see href="https://github.com/graphql/graphql-spec/pull/1110"/>
/// </remarks>
internal sealed class StreamDirectiveOnListFieldRule(ValidationContext context) : ValidationRule(context),
    IEnter<DirectiveNode>
{
    public void Enter(DirectiveNode directive)
    {
        ref readonly var here = ref Context.Types.Here;
        if (directive.Name.Value == "stream"
            && here is { Field: { } field, ParentType: { } parent }
            && field.Type.Nullable is not ListType)
        {
            Context.Report(
                $"Directive \"@stream\" cannot be used on non-list field \"{parent.Name}.{field.Name}\".", directive);
        }
    }
}
