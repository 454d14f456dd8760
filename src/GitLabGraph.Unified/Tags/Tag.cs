using GitLabGraph.GraphQL.Types;
using GitLabGraph.Unified.Nodes;
using GitLabGraph.Unified.Upstream;

namespace GitLabGraph.Unified.Tags;

/// <summary>A GitLab label.</summary>
[ObjectType]
internal sealed record Tag : INode
{
    [GraphQLType("ID!")]
    public string Id => GlobalId.Of("Tag", Remote.Account, Remote.Number());

    /// <summary>The whole name, scope and all.</summary>
    public required string Name { get; init; }

    /// <summary>What its makers wrote about it; null when nothing.</summary>
    public string? Description { get; init; }

    /// <summary>The colour it is shown in.</summary>
    public required Color Color { get; init; }

    /// <summary>The colour in which GitLab writes on <see cref="Color"/>.</summary>
    public Color TextColor { get; init; }

    /// <summary>To what it belongs.</summary>
    public TagScope Scope { get; init; }

    /// <summary>
    /// GitLab's own word for the scope, which is the class in the label's id: <c>ProjectLabel</c>, <c>GroupLabel</c>,
    /// or <c>Label</c> for the instance's. Null where GitLab tells a number without a class.
    /// </summary>
    public string? ScopeRaw { get; init; }

    /// <summary>
    /// What stands before the last <c>::</c>: a ticket has one tag per key. Null when the tag is not scoped.
    /// </summary>
    public string? ScopedKey { get; init; }

    /// <summary>What stands after the last <c>::</c>; null when the tag is not scoped.</summary>
    public string? ScopedValue { get; init; }

    /// <summary>Whether it is kept from further use.</summary>
    public bool IsArchived { get; init; }

    /// <summary>When it was made; null where it was met over REST.</summary>
    public DateTimeOffset? CreatedAt { get; init; }

    /// <summary>When it last changed; null where it was met over REST.</summary>
    public DateTimeOffset? UpdatedAt { get; init; }

    /// <summary>Where its place is to be asked for; null where it was met without one.</summary>
    internal TagBearer? MetOn { get; init; }

    internal Remote Remote { get; init; }
}
