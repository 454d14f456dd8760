using GitLabGraph.GraphQL.Execution.Planning;
using GitLabGraph.GraphQL.Execution.Waves;

namespace GitLabGraph.GraphQL.Execution.Incremental;

/// <summary>
/// A deferred fragment at one object of the answer: announced as pending, and complete when all its parts are.
/// </summary>
internal sealed class DeliveryGroup(DeferUsage usage, Place place, DeliveryGroup? parent) : IPending
{
    public DeferUsage Usage => usage;

    public DeliveryGroup? Parent => parent;

    public string? Label => usage.Label;

    public ResponsePath Path => place.Path;

    public string? Id { get; set; }

    /// <summary>Fragments inside this one: nothing of them is begun before it is complete.</summary>
    public List<DeliveryGroup> Children { get; } = [];

    /// <summary>What it consists of and has not delivered yet.</summary>
    public List<DeferredPart> Parts { get; } = [];

    /// <summary>How many of its parts are not whole yet.</summary>
    public int Outstanding { get; set; }

    /// <summary>Whether it has its place in the queue; no longer once it is complete or has failed.</summary>
    public bool IsKnown { get; set; }

    /// <summary>Whether the client has been told of it, so that its parts run.</summary>
    public bool IsReleased { get; set; }

    /// <summary>Whether all of it has been told: what still hangs on it waits for nothing.</summary>
    public bool IsDelivered { get; set; }
}
