namespace GitLabGraph.Sandbox.Rest.Routing;

/// <summary>A route found, with its decoded values; or the node of a path that knows no such method.</summary>
internal sealed record RouteMatch(
    RestRoute? Route, IReadOnlyDictionary<string, string> Values, IReadOnlyCollection<string> Methods);
