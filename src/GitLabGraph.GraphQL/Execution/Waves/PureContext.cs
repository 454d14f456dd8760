using GitLabGraph.GraphQL.Execution.Incremental;
using GitLabGraph.GraphQL.Execution.Planning;

namespace GitLabGraph.GraphQL.Execution.Waves;

/// <summary>The context of fields that are computed on the spot: one object for a whole run.</summary>
internal sealed class PureContext(OperationExecution execution) : ResolverContext(execution)
{
    private object? _parent;
    private FieldSelection? _selection;

    public override FieldSelection Selected => _selection!;

    public override ResponsePath Path => Execution.PathOf(_selection!);

    public override Part? Part => Execution.CurrentPart;

    protected override object ParentValue => _parent!;

    public void MoveTo(object parent, FieldSelection selection)
    {
        _parent = parent;
        _selection = selection;
    }
}
