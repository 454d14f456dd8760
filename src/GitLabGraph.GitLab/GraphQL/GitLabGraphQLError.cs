using GitLabGraph.GitLab.Errors;

namespace GitLabGraph.GitLab.GraphQL;

/// <summary>One entry of an answer's <c>errors</c>.</summary>
/// <param name="Error">What it means.</param>
/// <param name="Message">GitLab's sentence, redacted; it may be in the language of the token's owner.</param>
/// <param name="Path">Response keys and list positions from the root to the field, or empty.</param>
/// <param name="Code">GitLab's <c>extensions.code</c>, for instance <c>undefinedField</c>.</param>
public sealed record GitLabGraphQLError(GitLabError Error, string Message, IReadOnlyList<object> Path, string? Code)
{
    // GitLab's limits on searches, notes, issues and the like tell no time; they are counted by the minute.
    private static readonly TimeSpan LimitPause = TimeSpan.FromMinutes(1);

    /// <summary>How long to wait where it is a limit of GitLab's.</summary>
    public TimeSpan? RetryAfter => Error == GitLabError.RateLimited ? LimitPause : null;

    /// <summary>
    /// Whether it may be an error of a root field: it is at or below it, or does not say where it is and may be
    /// anywhere.
    /// </summary>
    public bool MayBeOf(string root) => Path is [] || (Path[0] is string first && first == root);

    /// <summary>The type that lacks <see cref="FieldName"/>, for <see cref="GitLabError.NotSupported"/>.</summary>
    public string? TypeName { get; init; }

    /// <summary>The field, argument or type that this instance does not know.</summary>
    public string? FieldName { get; init; }
}
