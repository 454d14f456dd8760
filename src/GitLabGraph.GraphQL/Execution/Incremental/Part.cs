using GitLabGraph.GraphQL.Errors;
using GitLabGraph.GraphQL.Execution.Waves;

namespace GitLabGraph.GraphQL.Execution.Incremental;

/// <summary>
/// A piece of the answer that is written for itself: with errors of its own, and a limit that a null from below does
/// not pass.
/// </summary>
internal abstract class Part(Place around)
{
    /// <summary>The limit; dead when the part came to nothing.</summary>
    public Place Limit { get; } = new(around, null, -1, isNullable: true);

    public List<GraphQLError> Errors { get; } = [];

    /// <summary>What was put off while it was written.</summary>
    public PostponedWork Work { get; } = new();

    /// <summary>How many holes are open in it; one more while it is being begun.</summary>
    public int Open { get; set; } = 1;

    public ContentRange Content { get; set; }

    public bool IsFailed => Limit.IsDead;

    /// <summary>Whether the end has been seen, and is told next.</summary>
    public bool IsEnding { get; set; }

    /// <summary>Whether it is whole, or has failed.</summary>
    public bool IsDone { get; set; }
}
