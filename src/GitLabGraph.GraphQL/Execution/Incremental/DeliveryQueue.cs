using GitLabGraph.GraphQL.Errors;

namespace GitLabGraph.GraphQL.Execution.Incremental;

/// <summary>
/// Decides what may run and what may be told: a fragment is announced when what it hangs on has been delivered, and is
/// delivered whole.
/// </summary>
/// <remarks><see href="https://github.com/graphql/defer-stream-wg"/></remarks>
internal sealed class DeliveryQueue
{
    private readonly HashSet<IPending> _released = [];
    private readonly List<ItemStream> _resting = [];

    /// <summary>Parts that may run now.</summary>
    public Queue<Part> ToBegin { get; } = new();

    /// <summary>Parts that have run, or have failed, and are to be finished.</summary>
    public Queue<Part> Whole { get; } = new();

    /// <summary>What the next answer tells.</summary>
    public Delivery Delivery { get; } = new();

    public bool IsDone => _released.Count == 0;

    /// <summary>Takes what the first answer put off; runs nothing yet.</summary>
    public void Announce(PostponedWork work) => Release([.. Prune(Integrate(work))], [.. work.Streams]);

    /// <summary>Runs everything that has been announced.</summary>
    public void Begin()
    {
        foreach (var pending in _released.ToArray())
        {
            Begin(pending);
        }
    }

    /// <summary>Goes on with lists whose last items have been sent.</summary>
    public void Continue()
    {
        foreach (var stream in _resting)
        {
            BeginRound(stream);
        }

        _resting.Clear();
    }

    /// <summary>A part is whole, or has failed.</summary>
    public void Finish(Part part)
    {
        part.IsDone = true;
        if (part is StreamedItem item)
        {
            Finish(item.Stream);
        }
        else if (part.IsFailed)
        {
            Fail((DeferredPart)part);
        }
        else
        {
            Finish((DeferredPart)part);
        }
    }

    private void Finish(DeferredPart part)
    {
        Integrate(part.Work);
        part.Streams.AddRange(part.Work.Streams);
        foreach (var group in part.Groups.Where(static group => group.IsKnown).ToArray())
        {
            group.Outstanding--;
            CompleteWhenWhole(group);
        }
    }

    private void Fail(DeferredPart part)
    {
        foreach (var group in part.Groups.Where(static group => group.IsReleased).ToArray())
        {
            Fail(group, part.Errors);
        }
    }

    private void Fail(DeliveryGroup group, IReadOnlyList<GraphQLError> errors)
    {
        Delivery.Complete(group, errors);
        Drop(group);
    }

    private void Drop(DeliveryGroup group)
    {
        _released.Remove(group);
        (group.IsKnown, group.IsReleased) = (false, false);
        foreach (var child in group.Children.Where(static child => child.IsKnown))
        {
            Drop(child);
        }
    }

    private void CompleteWhenWhole(DeliveryGroup group)
    {
        if (!group.IsReleased || group.Outstanding > 0)
        {
            return;
        }

        var streams = new List<ItemStream>();
        foreach (var part in group.Parts.ToArray())
        {
            Deliver(part, group);
            streams.AddRange(part.Streams);
            foreach (var holder in part.Groups)
            {
                holder.Parts.Remove(part);
            }
        }

        Delivery.Complete(group, []);
        _released.Remove(group);
        (group.IsKnown, group.IsReleased, group.IsDelivered) = (false, false, true);
        ReleaseAndBegin([.. Prune(group.Children)], streams);
    }

    // Of the fragments that wait for these fields, the one with the longest path says best where they belong.
    private void Deliver(DeferredPart part, DeliveryGroup group)
    {
        var best = part.Groups.Where(static candidate => candidate.Id is not null).Prepend(group)
            .MaxBy(static candidate => candidate.Path.ToSegments().Count)!;
        var path = part.Limit.Path.ToSegments();
        Delivery.Deliver(
            new DeliveredData(best.Id!, [.. path.Skip(best.Path.ToSegments().Count)], [part]));
    }

    private void Finish(ItemStream stream)
    {
        if (!_released.Contains(stream))
        {
            return;
        }

        var items = new List<Part>();
        while (stream.Begun.TryPeek(out var item) && item.IsDone && !item.IsFailed)
        {
            items.Add(stream.Begun.Dequeue());
        }

        if (items.Count > 0)
        {
            Delivery.Deliver(new DeliveredData(stream.Id!, [], items));
            ReleaseAndBegin(
                [.. items.SelectMany(item => Prune(Integrate(item.Work)))],
                [.. items.SelectMany(static item => item.Work.Streams)]);
        }

        if (stream.Begun.TryPeek(out var first) && first is { IsDone: true, IsFailed: true })
        {
            Complete(stream, first.Errors);
        }
        else if (stream is { Begun.Count: 0, HasMore: true })
        {
            _resting.Add(stream);
        }
        else if (stream.Begun.Count == 0)
        {
            Complete(stream, stream.Failure);
        }
    }

    private void BeginRound(ItemStream stream)
    {
        foreach (var item in stream.TakeRound())
        {
            ToBegin.Enqueue(item);
        }
    }

    private void Complete(ItemStream stream, IReadOnlyList<GraphQLError> errors)
    {
        _released.Remove(stream);
        stream.Dispose();
        Delivery.Complete(stream, errors);
    }

    /// <summary>Gives fragments and parts their places; answers those that hang on no other fragment.</summary>
    private List<DeliveryGroup> Integrate(PostponedWork work)
    {
        var outermost = new List<DeliveryGroup>();
        foreach (var group in work.Groups.Where(static group =>
            group.Parent is not { IsKnown: false, IsDelivered: false }))
        {
            group.IsKnown = true;
            (group.Parent is { IsDelivered: false } outer ? outer.Children : outermost).Add(group);
        }

        foreach (var part in work.Parts)
        {
            foreach (var group in part.Groups.Where(static group => group.IsKnown))
            {
                group.Parts.Add(part);
                group.Outstanding++;
            }

            // A fragment around another may be told of already when a field of it turns up inside.
            if (!part.IsBegun && part.Groups.Any(static group => group.IsReleased))
            {
                part.IsBegun = true;
                ToBegin.Enqueue(part);
            }
        }

        return outermost;
    }

    /// <summary>Fragments that have something to deliver; in place of an empty one stand those inside it.</summary>
    private static IEnumerable<DeliveryGroup> Prune(IEnumerable<DeliveryGroup> groups)
    {
        foreach (var group in groups.Where(static group => group.IsKnown))
        {
            if (group.Parts.Count > 0)
            {
                yield return group;
                continue;
            }

            group.IsKnown = false;
            foreach (var child in Prune(group.Children))
            {
                yield return child;
            }
        }
    }

    private void Release(IReadOnlyList<DeliveryGroup> groups, IReadOnlyList<ItemStream> streams)
    {
        foreach (var group in groups)
        {
            group.IsReleased = true;
        }

        _released.UnionWith(groups);
        _released.UnionWith(streams);
        Delivery.Announce([.. groups, .. streams]);
    }

    private void ReleaseAndBegin(IReadOnlyList<DeliveryGroup> groups, IReadOnlyList<ItemStream> streams)
    {
        Release(groups, streams);
        foreach (var pending in (IEnumerable<IPending>)[.. groups, .. streams])
        {
            Begin(pending);
        }
    }

    private void Begin(IPending pending)
    {
        if (pending is ItemStream stream)
        {
            BeginRound(stream);
            return;
        }

        var group = (DeliveryGroup)pending;
        foreach (var part in group.Parts.Where(static part => !part.IsBegun).ToArray())
        {
            part.IsBegun = true;
            ToBegin.Enqueue(part);
        }

        if (group.Parts.Find(static part => part is { IsDone: true, IsFailed: true }) is { } failed)
        {
            Fail(group, failed.Errors);
        }
        else
        {
            CompleteWhenWhole(group);
        }
    }
}
