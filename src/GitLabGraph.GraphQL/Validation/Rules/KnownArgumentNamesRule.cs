using GitLabGraph.GraphQL.Language;

namespace GitLabGraph.GraphQL.Validation.Rules;

/// <summary>Every argument of a field is one that the field has.</summary>
/// <remarks><see href="https://spec.graphql.org/September2025/#sec-Argument-Names"/></remarks>
internal sealed class KnownArgumentNamesRule(ValidationContext context) : ValidationRule(context),
    IEnter<ArgumentNode>
{
    public void Enter(ArgumentNode argument)
    {
        ref readonly var here = ref Context.Types.Here;
        if (here.IsInDirective || here.Argument is not null || here.Field is not { } field || here.ParentType is null)
        {
            return;
        }

        var name = argument.Name.Value;
        string[] known = [.. field.Arguments.Select(item => item.Name)];
        Context.Report(
            $"Unknown argument \"{name}\" on field \"{here.ParentType.Name}.{field.Name}\"."
                + Context.DidYouMean(name, known),
            argument);
    }
}
