using GitLabGraph.GraphQL.Language;

namespace GitLabGraph.GraphQL.Execution.Planning;

/// <summary>A <c>@defer</c> that the client wants honoured, where collecting fields met it.</summary>
/// <param name="Label">What the client calls it; null when it has no name for it.</param>
/// <param name="Directive">Where it stands in the document.</param>
/// <param name="Parent">The deferred fragment around it; null for the outermost.</param>
internal sealed record DeferUsage(string? Label, DirectiveNode Directive, DeferUsage? Parent)
{
    // Two are the same only if they are one: the same directive is met again in every object.
    public bool Equals(DeferUsage? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(this);
}
