using GitLabGraph.GraphQL.Language;

namespace GitLabGraph.GraphQL.Validation.Rules;

/// <summary>No two arguments of a field or directive have the same name.</summary>
/// <remarks><see href="https://spec.graphql.org/September2025/#sec-Argument-Uniqueness"/></remarks>
internal sealed class UniqueArgumentNamesRule(ValidationContext context) : ValidationRule(context),
    IEnter<FieldNode>,
    IEnter<DirectiveNode>
{
    public void Enter(FieldNode field) => Check(field.Arguments);

    public void Enter(DirectiveNode directive) => Check(directive.Arguments);

    private void Check(IReadOnlyList<ArgumentNode> arguments) =>
        Duplicates.Report(
            Context,
            arguments,
            argument => argument.Name,
            name => $"There can be only one argument named \"{name}\".");
}
