using GitLabGraph.GraphQL.Errors;
using GitLabGraph.GraphQL.Execution.Planning;

namespace GitLabGraph.GraphQL.Execution.Waves;

internal sealed partial class OperationExecution
{
    private readonly PureContext _pure;
    private readonly List<PendingField> _holes = [];
    private readonly List<FieldGroup> _openGroups = [];

    /// <summary>
    /// The context of a field that is computed on the spot; there is one, which changes from field to field.
    /// </summary>
    public PureContext EnterPure(object parent, FieldSelection selection)
    {
        _pure.MoveTo(parent, selection);
        return _pure;
    }

    /// <summary>The context of a field that may have to wait.</summary>
    public PendingField BeginField(object parent, FieldSelection selection)
    {
        EnterPump();
        var isNullable = selection.Writer.Value.IsNullable;
        return new PendingField(this, parent, selection, new Place(CurrentPlace(), selection, -1, isNullable), _part);
    }

    /// <summary>Leaves the field's value out for now, and puts it with its fellows.</summary>
    public void LeaveHole(PendingField pending)
    {
        pending.Position = Writer.Length;
        if (pending.Part is { } part)
        {
            part.Open++;
        }

        _holes.Add(pending);
        var group = _openGroups.Find(candidate => ReferenceEquals(candidate.Selection, pending.Selected));
        if (group is null)
        {
            group = new FieldGroup(pending.Selected);
            _openGroups.Add(group);
        }

        group.Add(pending);
    }

    /// <summary>A resolver tells of a fault and answers nevertheless.</summary>
    public void Report(GraphQLError error, ResolverContext context) =>
        AddError(error, context.Selected, error.Path ?? context.Path, context.Part);

    /// <summary>
    /// The context in which a subscription's source is opened; false, with the error recorded, when its arguments
    /// are wrong.
    /// </summary>
    public bool BeginSubscription(out PendingField context)
    {
        StartAt(_root, null);
        var selection = Plan.Root.Fields[0];
        context = new PendingField(this, _rootValue, selection, new Place(_root, selection, -1, isNullable: true));
        if (TryGetArguments(selection, out var error))
        {
            return true;
        }

        AddError(error, selection);
        return false;
    }

    public void Report(Exception exception, PendingField context)
    {
        foreach (var error in RequestScope.Describe(exception))
        {
            Report(error, context);
        }
    }
}
