namespace GitLabGraph.GraphQL.Execution.Incremental;

/// <summary>What the client is told to wait for: a deferred fragment or a streamed list.</summary>
internal interface IPending
{
    string? Label { get; }

    /// <summary>Where its data belongs.</summary>
    ResponsePath Path { get; }

    /// <summary>Its name in the stream; null before it is announced and after it is complete.</summary>
    string? Id { get; set; }
}
