namespace GitLabGraph.GitLab.Packing;

/// <summary>
/// A field, an inline fragment (no name) or a fragment spread of a document, as far as its charge depends on it.
/// </summary>
internal sealed record ScannedSelection(
    string? Name,
    string? Spread,
    IReadOnlyDictionary<string, string> Arguments,
    IReadOnlyList<ScannedSelection> Below);
