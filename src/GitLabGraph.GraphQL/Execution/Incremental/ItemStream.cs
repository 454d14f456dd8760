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
    StreamUsage usage, ValueWriter writer, IEnumerator rest, int next, Place place) : IPending, IDisposable
{
    private const int RoundSize = 100;

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

    /// <summary>Whether there are items that have not been begun.</summary>
    public bool HasMore { get; private set; } = true;

    /// <summary>
    /// The next items. They are begun together, so that their batches are whole; the others wait until these have been
    /// sent, so that a long list takes no more memory than a short one.
    /// </summary>
    public IEnumerable<StreamedItem> TakeRound()
    {
        for (var count = 0; HasMore && count < RoundSize; count++)
        {
            var item = new StreamedItem(this, rest.Current, _next++);
            Begun.Enqueue(item);
            HasMore = MoveNext();
            yield return item;
        }
    }

    /// <summary>Lets go of the list. More than once does no harm.</summary>
    public void Dispose()
    {
        HasMore = false;
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
