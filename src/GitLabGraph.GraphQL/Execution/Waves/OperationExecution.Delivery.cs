using System.Runtime.CompilerServices;
using GitLabGraph.GraphQL.Execution.Incremental;

namespace GitLabGraph.GraphQL.Execution.Waves;

/// <remarks>
/// Incremental delivery: the first answer, and then what was put off, in the same run, so that parts share batches.
/// </remarks>
internal sealed partial class OperationExecution
{
    private DeliveryQueue? _queue;

    /// <summary>
    /// The answer, now that nothing of it is waited for: one, or a stream when something was put off.
    /// </summary>
    public ExecutionResult Answer()
    {
        if (_postponed is null || _root.IsDead || _over is not null || _postponed.IsEmpty)
        {
            var result = CreateResult();
            EndStreams();
            Request.Dispose();
            return result;
        }

        EndStreams(static stream => stream.Place.IsInsideDead);
        _queue = new DeliveryQueue();
        _queue.Announce(_postponed);
        return new ResponseStream(DeliverAsync(CreateResult()), ResponseStreamKind.IncrementalDelivery, this);
    }

    private async IAsyncEnumerable<OperationResult> DeliverAsync(
        OperationResult first, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        // The first answer owns the buffer it stands in.
        Writer = new ResultWriter();
        yield return first;
        _queue!.Begin();
        Run(RunParts);
        while (true)
        {
            var hasNews = !_queue.Delivery.IsEmpty;
            if (hasNews)
            {
                yield return CreateDelivery();
                ForgetWhatWasSent();
            }

            if (_queue.IsDone)
            {
                yield break;
            }

            cancellationToken.ThrowIfCancellationRequested();
            _queue.Continue();
            if (!hasNews || _queue.ToBegin.Count == 0)
            {
                await WaitAsync(cancellationToken).ConfigureAwait(false);
            }

            Run(Request.Aborted.IsCancellationRequested ? AbortParts : RunParts);
        }
    }

    private async ValueTask WaitAsync(CancellationToken cancellationToken)
    {
        await using var stop = cancellationToken.UnsafeRegister(static pump => ((RequestPump)pump!).Wake(), _pump);
        await _pump!.WaitAsync(Request.Aborted).ConfigureAwait(false);
    }

    /// <summary>When nothing is waited for, all that was written has been sent.</summary>
    private void ForgetWhatWasSent()
    {
        if (_waiting.Count == 0)
        {
            Writer.Rewind(0);
            _holes.Clear();
        }
    }

    private void Run(Action work)
    {
        _outside = SynchronizationContext.Current;
        try
        {
            if (_pump is not null)
            {
                EnterPump();
            }

            work();
        }
        finally
        {
            LeavePump();
        }
    }

    /// <summary>
    /// Goes on until everything waits. Parts are begun before any is filled, and batches leave last: so they are whole.
    /// </summary>
    private void RunParts()
    {
        while (true)
        {
            if (_queue!.ToBegin.TryDequeue(out var part))
            {
                Begin(part);
            }
            else if (_openGroups.Count > 0)
            {
                // Closed before any resolver goes on: a group that is whole takes no more members.
                StartGroups();
            }
            else if (_pump?.RunOne() == true)
            {
                continue;
            }
            else if (_completed.TryDequeue(out var group))
            {
                Fill(group);
            }
            else if (_queue!.Whole.TryDequeue(out var whole))
            {
                _queue.Finish(whole);
            }
            else if (!Request.DispatchDataLoaders())
            {
                return;
            }
        }
    }

    private void AbortParts()
    {
        Request.ThrowIfClientLeft();
        Close();
        _over = TimeIsOver();
        while (_waiting.Count > 0)
        {
            _waiting[0].Fail(_over);
            Fill(_waiting[0]);
        }

        // Nothing that begins now waits: it is told that the time is over.
        RunParts();
    }

    private void Begin(Part part)
    {
        _part = part;
        if (part is StreamedItem item)
        {
            BeginItem(item);
        }
        else
        {
            BeginFields((DeferredPart)part);
        }

        Filled(part);
    }

    private void BeginFields(DeferredPart part)
    {
        StartAt(part.Limit, null);
        var mark = Mark();
        if (!WriteObject(part.Value, part.Selection, isNullable: false))
        {
            part.Limit.Kill();
        }

        part.Content = new ContentRange(mark.Length, Writer.Length, mark.Holes, _holes.Count);
    }

    private void BeginItem(StreamedItem item)
    {
        var (selection, writer) = (item.Stream.Items, item.Stream.Writer);
        StartAt(item.Place, selection);
        var mark = Mark();
        bool isWritten;
        try
        {
            isWritten = writer.Write(item.Value, this, selection);
        }
        catch (Exception exception)
        {
            Rewind(mark);
            isWritten = WriteFailure(selection, exception, writer.IsNullable);
        }

        if (!isWritten)
        {
            Rewind(mark);
            item.Place.Kill();
        }

        item.Content = new ContentRange(mark.Length, Writer.Length, mark.Holes, _holes.Count);
    }

    private void Filled(IReadOnlyList<PendingField> members)
    {
        if (_queue is not null)
        {
            foreach (var member in members)
            {
                Filled(member.Part!);
            }
        }
    }

    private void Filled(Part part)
    {
        part.Open--;
        if (!part.IsEnding && (part.Open == 0 || part.IsFailed))
        {
            // What has failed waits for nothing that is still open in it.
            part.IsEnding = true;
            _queue!.Whole.Enqueue(part);
        }
    }
}
