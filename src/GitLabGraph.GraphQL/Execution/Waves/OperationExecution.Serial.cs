using GitLabGraph.GraphQL.Errors;

namespace GitLabGraph.GraphQL.Execution.Waves;

/// <remarks><see href="https://spec.graphql.org/September2025/#sec-Normal-and-Serial-Execution"/></remarks>
internal sealed partial class OperationExecution
{
    /// <summary>
    /// The fields of a mutation run one after the other, each with all that is below it: so each gets a hole
    /// beforehand,
    /// and is begun when the one before it is whole.
    /// </summary>
    private void LeaveSerialHoles()
    {
        var fields = Plan.Root.Fields;
        if (fields.Length == 0)
        {
            Writer.WriteByte((byte)'{');
        }

        foreach (var field in fields)
        {
            Writer.WriteRaw(field.Prefix);
            _holes.Add(
                new PendingField(this, _rootValue, field, new Place(_root, field, -1, field.Writer.Value.IsNullable))
            {
                Position = Writer.Length,
            });
        }

        Writer.WriteByte((byte)'}');
    }

    private bool StartNextSerialField()
    {
        if (Plan.Operation.Operation != Language.OperationType.Mutation || _nextSerialField == Plan.Root.Fields.Length)
        {
            return false;
        }

        var pending = _holes[_nextSerialField++];
        StartAt(_root, null);
        var mark = Mark();
        bool isWritten;
        try
        {
            isWritten = pending.Selected.Writer.Write(_rootValue, this, pending.Selected);
        }
        catch (Exception exception)
        {
            Rewind(mark);
            isWritten = WriteFailure(pending.Selected, exception, pending.Selected.Writer.Value.IsNullable);
        }

        Settle(pending, mark, isWritten);
        StartGroups();
        return true;
    }

    private void FailSerialFields(GraphQLError error)
    {
        while (Plan.Operation.Operation == Language.OperationType.Mutation
            && !_root.IsDead
            && _nextSerialField < Plan.Root.Fields.Length)
        {
            var pending = _holes[_nextSerialField++];
            StartAt(pending.Place, pending.Selected);
            var mark = Mark();
            Settle(pending, mark, WriteFailure(pending.Selected, error, pending.Selected.Writer.Value.IsNullable));
        }
    }
}
