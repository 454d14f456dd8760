using GitLabGraph.GraphQL.Execution.Planning;

namespace GitLabGraph.GraphQL.Execution.Waves;

/// <summary>
/// The holes that one selection left in one pass. They are filled together, when the last resolver has answered:
/// so the fields below them meet in one pass too, and their batches are whole.
/// </summary>
internal sealed class FieldGroup(FieldSelection selection)
{
    private readonly List<PendingField> _members = [];
    private ValueTask<IReadOnlyList<ResolverResult>> _batch;
    private OperationExecution? _execution;

    public FieldSelection Selection { get; } = selection;

    public IReadOnlyList<PendingField> Members => _members;

    /// <summary>How many members have not answered yet.</summary>
    public int Outstanding { get; set; }

    public void Add(PendingField pending)
    {
        pending.Group = this;
        _members.Add(pending);
    }

    /// <summary>Leaves out those whose place has become null meanwhile.</summary>
    public IReadOnlyList<PendingField> RemoveDead()
    {
        var dead = _members.FindAll(static member => member.IsAbandoned || member.Place.IsInsideDead);
        if (dead.Count > 0)
        {
            _members.RemoveAll(dead.Contains);
        }

        return dead;
    }

    /// <summary>Takes a batch's answers, now or when they come.</summary>
    public void Await(ValueTask<IReadOnlyList<ResolverResult>> batch, OperationExecution execution)
    {
        _batch = batch;
        _execution = execution;
        if (batch.IsCompleted)
        {
            CompleteBatch();
        }
        else
        {
            Outstanding = 1;
            batch.GetAwaiter().UnsafeOnCompleted(CompleteBatch);
        }
    }

    /// <summary>Gives every member that has no answer the same fault.</summary>
    public void Fail(object fault)
    {
        foreach (var member in _members)
        {
            member.Outcome = member.IsAnswered ? member.Outcome : fault;
        }
    }

    private void CompleteBatch()
    {
        if (_execution!.IsOver)
        {
            return;
        }

        try
        {
            Distribute(_batch.GetAwaiter().GetResult());
        }
        catch (Exception exception)
        {
            Fail(exception);
        }

        _execution!.Completed(this);
    }

    private void Distribute(IReadOnlyList<ResolverResult> results)
    {
        BatchResults.Of(_members, results);
        for (var index = 0; index < results.Count; index++)
        {
            _members[index].Answer(results[index].Error ?? results[index].Value);
        }
    }
}
