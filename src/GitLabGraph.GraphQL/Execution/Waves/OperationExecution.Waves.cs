using GitLabGraph.GraphQL.Execution.Writing;
using GitLabGraph.GraphQL.Language;

namespace GitLabGraph.GraphQL.Execution.Waves;

internal sealed partial class OperationExecution
{
    private readonly object _rootValue;
    private readonly Queue<FieldGroup> _completed = new();
    private readonly List<FieldGroup> _waiting = [];
    private RequestPump? _pump;
    private SynchronizationContext? _outside;
    private ContentRange _content;
    private int _nextSerialField;

    /// <summary>
    /// Writes as much as can be written at once. Answers true when that is everything; otherwise
    /// <see cref="FinishAsync"/> has to follow.
    /// </summary>
    public bool Start()
    {
        _outside = SynchronizationContext.Current;
        try
        {
            Writer.WriteRaw("{\"data\":"u8);
            var start = Writer.Length;
            StartAt(_root, null);
            if (Plan.Operation.Operation == OperationType.Mutation)
            {
                LeaveSerialHoles();
            }
            else if (!WriteObject(_rootValue, Plan.Root, isNullable: false))
            {
                _root.Kill();
            }

            _content = new ContentRange(start, Writer.Length, 0, _holes.Count);
            StartGroups();
            return RunUntilIdle();
        }
        finally
        {
            LeavePump();
        }
    }

    /// <summary>Goes on whenever a resolver or a batch has an answer, until none is waited for.</summary>
    public async Task FinishAsync()
    {
        var isDone = false;
        while (!isDone)
        {
            await _pump!.WaitAsync(Request.Aborted).ConfigureAwait(false);
            isDone = Resume();
        }
    }

    public void Completed(FieldGroup group) => _completed.Enqueue(group);

    private bool Resume()
    {
        _outside = SynchronizationContext.Current;
        EnterPump();
        try
        {
            return Request.Aborted.IsCancellationRequested ? Abort() : RunUntilIdle();
        }
        finally
        {
            LeavePump();
        }
    }

    /// <summary>Answers true when nothing is waited for any more.</summary>
    private bool RunUntilIdle()
    {
        while (!_root.IsDead)
        {
            if (_pump?.RunOne() == true)
            {
                continue;
            }

            if (_completed.TryDequeue(out var group))
            {
                Fill(group);
            }
            else if (Request.DispatchDataLoaders())
            {
                continue;
            }
            else if (_waiting.Count > 0)
            {
                return false;
            }
            else if (!StartNextSerialField())
            {
                return true;
            }
        }

        return true;
    }

    /// <summary>Writes what the group's resolvers answered into its holes, and starts what that leads to.</summary>
    private void Fill(FieldGroup group)
    {
        _waiting.Remove(group);
        var writer = group.Selection.Writer.Value;
        foreach (var pending in group.Members)
        {
            if (!pending.IsAbandoned && !pending.Place.IsInsideDead)
            {
                _part = pending.Part;
                Fill(pending, writer);
            }
        }

        Filled(group.Members);
        StartGroups();
    }

    private void Fill(PendingField pending, ValueWriter writer)
    {
        StartAt(pending.Place, pending.Selected);
        var mark = Mark();
        bool isWritten;
        try
        {
            isWritten = !IsTooLarge(pending.Selected) && writer.Write(pending.Outcome, this, pending.Selected);
        }
        catch (Exception exception)
        {
            Rewind(mark);
            isWritten = WriteFailure(pending.Selected, exception, writer.IsNullable);
        }

        Settle(pending, mark, isWritten);
    }

    private void Settle(PendingField pending, WriteMark mark, bool isWritten)
    {
        if (isWritten)
        {
            pending.Content = new ContentRange(mark.Length, Writer.Length, mark.Holes, _holes.Count);
            pending.IsFilled = true;
            return;
        }

        Rewind(mark);
        pending.Place.Kill();
    }

    /// <summary>
    /// Ends a pass: what has left holes is waited for, and batches begin now that their members are together.
    /// </summary>
    private void StartGroups()
    {
        while (_openGroups.Count > 0)
        {
            var group = _openGroups[0];
            _openGroups.RemoveAt(0);
            _waiting.Add(group);
            if (group.Selection.Writer is BatchFieldWriter batch)
            {
                StartBatch(group, batch);
            }
        }
    }

    private void StartBatch(FieldGroup group, BatchFieldWriter batch)
    {
        Filled(group.RemoveDead());
        if (group.Members.Count == 0)
        {
            _waiting.Remove(group);
            return;
        }

        try
        {
            group.Await(batch.Resolve(group.Members), this);
        }
        catch (Exception exception)
        {
            group.Fail(exception);
            Completed(group);
        }
    }

    private void EnterPump()
    {
        _pump ??= Request.Pump;
        SynchronizationContext.SetSynchronizationContext(_pump);
    }

    private void LeavePump()
    {
        if (_pump is not null)
        {
            SynchronizationContext.SetSynchronizationContext(_outside);
        }
    }
}
