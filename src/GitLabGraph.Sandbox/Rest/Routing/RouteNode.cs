namespace GitLabGraph.Sandbox.Rest.Routing;

/// <summary>One segment of the tree of routes: literal children by name, and one for any value.</summary>
internal sealed class RouteNode
{
    public Dictionary<string, RouteNode> Literals { get; } = new(StringComparer.Ordinal);

    public RouteNode? Any { get; set; }

    public Dictionary<string, RestRoute> Routes { get; } = new(StringComparer.OrdinalIgnoreCase);
}
