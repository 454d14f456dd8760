using GitLabGraph.GraphQL.Language;

namespace GitLabGraph.GraphQL.Validation;

/// <summary>
/// The rules that look at directives, arguments and values. Literals without parts all come as <see
/// cref="ValueNode"/>.
/// </summary>
internal sealed class ValueListeners(IReadOnlyList<ValidationRule> rules)
{
    public IEnter<DirectiveNode>[] EnterDirective { get; } = [.. rules.OfType<IEnter<DirectiveNode>>()];

    public ILeave<DirectiveNode>[] LeaveDirective { get; } = [.. rules.OfType<ILeave<DirectiveNode>>()];

    public IEnter<ArgumentNode>[] EnterArgument { get; } = [.. rules.OfType<IEnter<ArgumentNode>>()];

    public IEnter<ListValueNode>[] EnterList { get; } = [.. rules.OfType<IEnter<ListValueNode>>()];

    public ILeave<ListValueNode>[] LeaveList { get; } = [.. rules.OfType<ILeave<ListValueNode>>()];

    public IEnter<ObjectValueNode>[] EnterObject { get; } = [.. rules.OfType<IEnter<ObjectValueNode>>()];

    public ILeave<ObjectValueNode>[] LeaveObject { get; } = [.. rules.OfType<ILeave<ObjectValueNode>>()];

    public IEnter<ObjectFieldNode>[] EnterObjectField { get; } = [.. rules.OfType<IEnter<ObjectFieldNode>>()];

    public IEnter<ValueNode>[] EnterLiteral { get; } = [.. rules.OfType<IEnter<ValueNode>>()];
}
