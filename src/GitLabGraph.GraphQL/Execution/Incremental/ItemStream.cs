using System.Collections;
using GitLabGraph.GraphQL.Errors;
using GitLabGraph.GraphQL.Execution.Planning;
using GitLabGraph.GraphQL.Execution.Waves;
using GitLabGraph.GraphQL.Execution.Writing;

namespace GitLabGraph.GraphQL.Execution.Incremental;

/// <summary>The rest of a list: items that are delivered in order, as they become whole.</summary>
/// <param name="usage">How the client asked for it.</param>
/// <param name="writer">Writes an item.</param>
/// <param name="rest">The items, on the first of them.</param>
/// <param name="next">The index of the first.</param>
/// <param name="place">Where the list is.</param>
internal sealed class ItemStream(
    StreamUsage usage, ValueWriter writer, IEnumerator rest, int next, Place place) : IPending
{
    private int _next = next;

    public FieldSelection Items => usage.Items;

    public ValueWriter Writer => writer;

    public Place Place => place;

    public string? Label => usage.Label;

    public ResponsePath Path => place.Path;

    public string? Id { get; set; }

    /// <summary>Items that are begun and not delivered, in order.</summary>
    public Queue<StreamedItem> Begun { get; } = new();

    /// <summary>Why there are no more items, when the list itself failed.</summary>
    public IReadOnlyList<GraphQLError> Failure { get; private set; } = [];

    /// <summary>
    /// Every item there is: they are begun together, so that their batches are whole.
    /// </summary>
    public IEnumerable<StreamedItem> TakeAll()
    {
        var isThere = true;
        while (isThere)
        {
            var item = new StreamedItem(this, rest.Current, _next++);
            Begun.Enqueue(item);
            yield return item;
            isThere = MoveNext();
        }

        (rest as IDisposable)?.Dispose();
    }

    private bool MoveNext()
    {
        try
        {
            return rest.MoveNext();
        }
        catch (Exception exception)
        {
            Failure = [.. RequestScope.Describe(exception).Select(error => error with
            {
                Locations = error.Locations.Count > 0 ? error.Locations : Items.Locations,
                Path = error.Path ?? Path,
            })];
            return false;
        }
    }
}
