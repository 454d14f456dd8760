using System.Collections.Immutable;

namespace GitLabGraph.Sandbox.Rest.Routing;

/// <summary>
/// Finds routes on the raw path: a project's path arrives as one segment, <c>group%2Fproject</c>, and is decoded only
/// after the path was split. A literal segment wins over a parameter.
/// </summary>
internal sealed class RestRouter
{
    private readonly RouteNode _root = new();

    /// <summary>
    /// Adds a route; a segment <c>:name</c> of the pattern is a parameter, as in <c>/projects/:id/issues</c>.
    /// </summary>
    public void Add(string method, string pattern, RestHandler handler, bool isOpenToReadUser = false)
    {
        var node = _root;
        List<string> names = [];
        foreach (var segment in pattern.Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            if (segment.StartsWith(':'))
            {
                names.Add(segment[1..]);
                node = node.Any ??= new RouteNode();
            }
            else
            {
                node = node.Literals.TryGetValue(segment, out var known)
                    ? known
                    : node.Literals[segment] = new RouteNode();
            }
        }

        node.Routes
            .Add(method, new RestRoute(method, pattern, [.. names], handler) { IsOpenToReadUser = isOpenToReadUser });
    }

    public void Get(string pattern, RestHandler handler, bool isOpenToReadUser = false) =>
        Add("GET", pattern, handler, isOpenToReadUser);

    public void Post(string pattern, RestHandler handler) => Add("POST", pattern, handler);

    public void Put(string pattern, RestHandler handler) => Add("PUT", pattern, handler);

    public void Delete(string pattern, RestHandler handler) => Add("DELETE", pattern, handler);

    /// <summary>Null when nothing answers to the path.</summary>
    public RouteMatch? Match(string method, string rawPath)
    {
        var segments = rawPath.Split('/', StringSplitOptions.RemoveEmptyEntries);
        var values = ImmutableStack<string>.Empty;
        if (Find(_root, segments, 0, values) is not { } found)
        {
            return null;
        }

        var wanted = method == "HEAD" ? "GET" : method;
        if (!found.Node.Routes.TryGetValue(wanted, out var route))
        {
            return new RouteMatch(null, new Dictionary<string, string>(), found.Node.Routes.Keys);
        }

        var decoded = found.Values.Reverse().Select(Uri.UnescapeDataString);
        return new RouteMatch(
            route, route.Names.Zip(decoded).ToDictionary(pair => pair.First, pair => pair.Second), []);
    }

    private static (RouteNode Node, ImmutableStack<string> Values)? Find(
        RouteNode node, string[] segments, int index, ImmutableStack<string> values)
    {
        if (index == segments.Length)
        {
            return node.Routes.Count > 0 ? (node, values) : null;
        }

        if (node.Literals.TryGetValue(segments[index], out var literal)
            && Find(literal, segments, index + 1, values) is { } exact)
        {
            return exact;
        }

        return node.Any is null ? null : Find(node.Any, segments, index + 1, values.Push(segments[index]));
    }
}
