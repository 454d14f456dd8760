using GitLabGraph.Sandbox.World.Sight;

namespace GitLabGraph.Sandbox.GraphQL.Limits;

/// <summary>How much one request may ask for, by who asks.</summary>
internal sealed record RequestLimits(int Complexity, int Depth)
{
    /// <summary>The characters of all documents of a request together; variables do not count.</summary>
    public const int Characters = 10_000;

    /// <summary>What the standard introspection query costs, which is open to everybody.</summary>
    private const int AnonymousIntrospection = 217;

    public static RequestLimits For(Viewer viewer) => viewer switch
    {
        { IsSignedIn: false } => new RequestLimits(200, 15),
        { IsAdmin: true } => new RequestLimits(300, 20),
        _ => new RequestLimits(250, 20),
    };

    /// <summary>
    /// The charge a request may have: introspection alone may cost somebody without a token a little more.
    /// </summary>
    public int ComplexityFor(IEnumerable<Preparation> operations) =>
        operations.All(operation => operation.IsIntrospection)
            ? Math.Max(Complexity, AnonymousIntrospection) : Complexity;
}
