using GitLabGraph.GraphQL.Language;

namespace GitLabGraph.GraphQL.Validation;

/// <content>Directives, arguments and values.</content>
internal sealed partial class DocumentWalker
{
    private readonly ValueListeners _values;

    private void VisitDirectives(IReadOnlyList<DirectiveNode> directives, string location)
    {
        for (var index = 0; index < directives.Count; index++)
        {
            var outer = _types.Here;
            _types.Enter(directives[index]);
            _context.DirectiveLocation = location;
            Enter(_values.EnterDirective, directives[index]);
            VisitArguments(directives[index].Arguments);
            Leave(_values.LeaveDirective, directives[index]);
            _types.Restore(outer);
        }
    }

    private void VisitArguments(IReadOnlyList<ArgumentNode> arguments)
    {
        for (var index = 0; index < arguments.Count; index++)
        {
            var outer = _types.Here;
            _types.Enter(arguments[index]);
            Enter(_values.EnterArgument, arguments[index]);
            Visit(arguments[index].Value);
            _types.Restore(outer);
        }
    }

    private void Visit(ValueNode value)
    {
        switch (value)
        {
            case VariableNode:
                // Variables are judged with the operation that gives them their value.
                break;
            case ListValueNode list:
                Visit(list);
                break;
            case ObjectValueNode fields:
                Visit(fields);
                break;
            default:
                Enter(_values.EnterLiteral, value);
                break;
        }
    }

    private void Visit(ListValueNode list)
    {
        var outer = _types.Here;
        _types.EnterItems();
        Enter(_values.EnterList, list);
        for (var index = 0; index < list.Items.Count; index++)
        {
            Visit(list.Items[index]);
        }

        Leave(_values.LeaveList, list);
        _types.Restore(outer);
    }

    private void Visit(ObjectValueNode fields)
    {
        Enter(_values.EnterObject, fields);
        for (var index = 0; index < fields.Fields.Count; index++)
        {
            var outer = _types.Here;
            _types.Enter(fields.Fields[index]);
            Enter(_values.EnterObjectField, fields.Fields[index]);
            Visit(fields.Fields[index].Value);
            _types.Restore(outer);
        }

        Leave(_values.LeaveObject, fields);
    }
}
