using System.Text.Json;
using GitLabGraph.GraphQL.Diagnostics;

namespace GitLabGraph.GraphQL.Execution;

/// <summary>One GraphQL request, independent of the transport that brought it.</summary>
public sealed record OperationRequest
{
    /// <summary>The document's UTF-8 text; empty when only <see cref="DocumentId"/> was sent.</summary>
    public ReadOnlyMemory<byte> Document { get; init; }

    /// <summary>The hash of a persisted document.</summary>
    public string? DocumentId { get; init; }

    public string? OperationName { get; init; }

    /// <summary>The variables object; <see cref="JsonValueKind.Undefined"/> or null when none were sent.</summary>
    public JsonElement Variables { get; init; }

    /// <summary>The request's <c>extensions</c> map; undefined when none was sent.</summary>
    public JsonElement Extensions { get; init; }

    /// <summary>Services for the resolvers of this request.</summary>
    public IServiceProvider? Services { get; init; }

    /// <summary>
    /// State that resolvers of this request share; becomes <see cref="IResolverContext.ContextData"/>.
    /// </summary>
    public IDictionary<string, object?>? ContextData { get; init; }

    /// <summary>The kinds of operation that the transport lets through: a <c>GET</c> never mutates.</summary>
    public AllowedOperations AllowedOperations { get; init; } = AllowedOperations.All;

    /// <summary>
    /// Whether the client takes an answer in parts. If not, <c>@defer</c> and <c>@stream</c> have no effect, which the
    /// specification leaves to the server.
    /// </summary>
    public bool AcceptsIncrements { get; init; }

    /// <summary>
    /// What the root fields are selected on, for schemas whose root fields read it; resolvers of static classes
    /// need none.
    /// </summary>
    public object? RootValue { get; init; }

    /// <summary>Entries of the answer's <c>extensions</c>, in this order.</summary>
    public IReadOnlyList<IResponseExtension> ResponseExtensions { get; init; } = [];

    /// <summary>Who measures this request; null when nobody listens.</summary>
    internal RequestObservation? Observation { get; init; }
}
