using System.Linq.Expressions;

namespace GitLabGraph.GraphQL.Execution;

/// <summary>
/// How a field gets its value. The kind decides when it runs: a pure field is read while its parent is being written,
/// a reaching field is resolved breadth first, together with all its fellows on the same level.
/// </summary>
public abstract record FieldBinding
{
    private FieldBinding()
    {
    }

    /// <summary>
    /// Reads the parent, nothing else: a lambda <c>(TParent parent) =&gt; value</c>. The executor compiles it
    /// together with
    /// the writing of its value, so a scalar is never boxed.
    /// </summary>
    public sealed record Member(LambdaExpression Accessor) : FieldBinding;

    /// <summary>Computes its value at once from parent, arguments and services; never awaits.</summary>
    public sealed record Pure(PureFieldDelegate Resolve) : FieldBinding;

    /// <summary>
    /// Reaches out for one parent; the executor starts all parents of a level before it awaits the first.
    /// </summary>
    public sealed record Resolver(FieldResolverDelegate Resolve) : FieldBinding
    {
        /// <summary>Whether only a guard may have to wait, and the value itself is read at once.</summary>
        internal bool IsLight { get; init; }
    }

    /// <summary>Reaches out for all parents of a level in one call.</summary>
    public sealed record Batch(BatchResolverDelegate Resolve) : FieldBinding;

    /// <summary>A subscription's root field: a stream of events, and what each event becomes.</summary>
    public sealed record Subscription(SubscribeDelegate Subscribe, FieldResolverDelegate Resolve) : FieldBinding;
}
