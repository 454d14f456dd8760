using System.Collections;
using GitLabGraph.GraphQL.Execution.Incremental;
using GitLabGraph.GraphQL.Execution.Planning;
using GitLabGraph.GraphQL.Execution.Writing;

namespace GitLabGraph.GraphQL.Execution.Waves;

/// <remarks>What is put off while something is written: deferred fields, and the rest of streamed lists.</remarks>
internal sealed partial class OperationExecution
{
    private Part? _part;
    private PostponedWork? _postponed;
    private List<ItemStream>? _streams;

    /// <summary>The part that is being written; null for the first answer.</summary>
    public Part? CurrentPart => _part;

    /// <summary>
    /// Whether a list may be streamed here: it is the field's own value, and not a list in a list.
    /// </summary>
    public bool IsAtField => _frames[_depth].Index < 0;

    private PostponedWork? Postponed => _part?.Work ?? _postponed;

    /// <summary>
    /// How many items of a streamed list belong to the list itself; negative when the client says so.
    /// </summary>
    public int InitialCount(StreamUsage stream) => stream.InitialCount(_variables);

    /// <summary>Puts off the rest of a list, which stands on its first item.</summary>
    public void Postpone(StreamUsage usage, ValueWriter item, IEnumerator rest, int next)
    {
        var stream = new ItemStream(usage, item, rest, next, CurrentPlace());
        (_streams ??= []).Add(stream);
        StartPostponing().Add(stream, Writer.Length - 1);
    }

    /// <summary>Lets go of lists, whatever became of them.</summary>
    private void EndStreams(Predicate<ItemStream>? which = null)
    {
        foreach (var stream in _streams ?? [])
        {
            if (which?.Invoke(stream) != false)
            {
                stream.Dispose();
            }
        }
    }

    /// <summary>
    /// Writes an object without its deferred fields. Its place is made first: fields below look for it.
    /// </summary>
    private bool WriteDeferring(object value, ObjectSelection selection)
    {
        var place = CurrentPlace();
        var work = StartPostponing();
        var deferral = selection.Deferral!;
        foreach (var usage in deferral.NewUsages)
        {
            var outer = usage.Parent is null ? null : place.FindGroup(usage.Parent);
            var group = new DeliveryGroup(usage, place, outer);
            place.Groups = [.. place.Groups, group];
            work.Groups.Add(group);
        }

        if (!WriteFields(value, selection))
        {
            return false;
        }

        foreach (var (usages, fields) in deferral.Parts)
        {
            work.Add(
                new DeferredPart(value, fields, [.. usages.Select(place.FindGroup)], place), Writer.Length - 1);
        }

        return true;
    }

    private PostponedWork StartPostponing() => Postponed ?? (_postponed = new PostponedWork());
}
