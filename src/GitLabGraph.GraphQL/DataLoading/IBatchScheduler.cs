namespace GitLabGraph.GraphQL.DataLoading;

/// <summary>Decides when batches go out. The executor's: as soon as no resolver of the request can run.</summary>
public interface IBatchScheduler
{
    /// <summary>Calls back once, when the batch is to go out.</summary>
    void Schedule(Action dispatch);

    /// <summary>Fires when nobody waits for the batch any more.</summary>
    CancellationToken RequestAborted { get; }
}
