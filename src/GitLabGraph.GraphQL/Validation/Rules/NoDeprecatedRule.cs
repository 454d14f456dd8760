using GitLabGraph.GraphQL.Language;
using GitLabGraph.GraphQL.Types;

namespace GitLabGraph.GraphQL.Validation.Rules;

/// <summary>
/// Nothing is used that the schema calls deprecated. Not among the specified rules: for tools that warn.
/// </summary>
/// <remarks><see href="https://spec.graphql.org/September2025/#sec--deprecated"/></remarks>
internal sealed class NoDeprecatedRule(ValidationContext context) : ValidationRule(context),
    IEnter<FieldNode>,
    IEnter<ArgumentNode>,
    IEnter<ObjectFieldNode>,
    IEnter<ValueNode>
{
    public void Enter(FieldNode node)
    {
        if (Context.Types.Here is { Field: { DeprecationReason: { } reason } field, ParentType: { } parent })
        {
            Context.Report($"The field {parent.Name}.{field.Name} is deprecated. {reason}", node);
        }
    }

    public void Enter(ArgumentNode node)
    {
        ref readonly var here = ref Context.Types.Here;
        if (here.Argument is not { DeprecationReason: { } reason } argument)
        {
            return;
        }

        var owner = here.Directive is { } directive
            ? $"Directive \"@{directive.Name}\""
            : $"Field \"{here.ParentType!.Name}.{here.Field!.Name}\"";
        Context.Report($"{owner} argument \"{argument.Name}\" is deprecated. {reason}", node);
    }

    public void Enter(ObjectFieldNode node)
    {
        if (Context.Types.Here.ParentInputType?.Named is InputObjectType type
            && type.Fields.TryGet(node.Name.Value, out var field)
            && field.DeprecationReason is { } reason)
        {
            Context.Report($"The input field {type.Name}.{field.Name} is deprecated. {reason}", node);
        }
    }

    public void Enter(ValueNode node)
    {
        if (node is EnumValueNode name
            && Context.Types.Here.InputType?.Named is EnumType type
            && type.Values.TryGet(name.Value, out var value)
            && value.DeprecationReason is { } reason)
        {
            Context.Report($"The enum value \"{type.Name}.{value.Name}\" is deprecated. {reason}", node);
        }
    }
}
