using GitLabGraph.Unified.Errors;

namespace GitLabGraph.Unified.Nodes;

/// <summary>
/// The name by which a client asks for one thing. GitLab finds nothing by one that cannot be, and an error that repeats
/// it would say nothing, either.
/// </summary>
internal static class GivenName
{
    /// <summary>A path; refused when it is empty or an address.</summary>
    /// <param name="noun">What it is the path of.</param>
    /// <param name="path">As the client gave it.</param>
    /// <param name="example">How such a path looks.</param>
    public static string OfPath(string noun, string path, string example) =>
        string.IsNullOrWhiteSpace(path) || path.StartsWith('/') || path.EndsWith('/') || path.Contains("://")
            ? throw UnifiedErrors.Invalid($"\"{path}\" is not the path of a {noun}; it has the form {example}.")
            : path;

    /// <summary>A username; refused when it is empty or written as a mention.</summary>
    public static string OfUser(string username) =>
        string.IsNullOrWhiteSpace(username) || username.StartsWith('@')
            ? throw UnifiedErrors.Invalid($"\"{username}\" is not a username; it stands alone, without the at sign.")
            : username;
}
