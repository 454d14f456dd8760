namespace GitLabGraph.Proxy.Access;

/// <summary>What a caller's key may do through the proxy. Empty lists allow everything.</summary>
public sealed record ProxyGrant
{
    public static ProxyGrant Everything { get; } = new();

    /// <summary>Only GET, HEAD and GraphQL queries.</summary>
    public bool ReadOnly { get; init; }

    /// <summary>HTTP methods in upper case.</summary>
    public IReadOnlyList<string> Methods { get; init; } = [];

    /// <summary>
    /// Patterns of paths such as <c>/api/v4/projects/*</c>, compared with the path as it is sent, without its query;
    /// <c>*</c> stands for any text.
    /// </summary>
    public IReadOnlyList<string> Paths { get; init; } = [];

    // A form may name another method in "_method", which Rack puts in place of POST before GitLab looks.
    private static readonly string[] HiddenMethods = ["PUT", "PATCH", "DELETE"];

    /// <summary>Whether a POST that is not JSON could be a method that the key may not use.</summary>
    public bool ForbidsHiddenMethods =>
        Methods.Count > 0 && !HiddenMethods.All(method => Methods.Contains(method, StringComparer.Ordinal));

    public bool Allows(string method, string path) =>
        (Methods.Count == 0 || Methods.Contains(method, StringComparer.Ordinal))
        && (Paths.Count == 0 || Paths.Any(pattern => PathPattern.Matches(pattern, path)));
}
