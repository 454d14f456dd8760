using System.Collections.Immutable;

namespace GitLabGraph.Sandbox.Rest.Routing;

/// <summary>A route with the names of its parameters in order.</summary>
internal sealed record RestRoute(string Method, string Pattern, ImmutableArray<string> Names, RestHandler Handler)
{
    /// <summary>What the token needs besides api: reads take read_api, some routes read_user.</summary>
    public bool IsOpenToReadUser { get; init; }
}
