using GitLabGraph.GitLab.Errors;
using GitLabGraph.GitLab.GraphQL;
using GitLabGraph.GraphQL.Errors;

namespace GitLabGraph.Unified.Errors;

/// <summary>Turns what went wrong into what a client sees. The only place where GitLab's causes become codes.</summary>
internal static class UnifiedErrors
{
    /// <summary>The client asked for something that cannot be.</summary>
    public static GraphQLException Invalid(string message) => Of(UnifiedErrorCodes.Validation, message);

    /// <summary>A thing does not exist or may not be seen.</summary>
    public static GraphQLException NotFound(string message) => Of(UnifiedErrorCodes.NotFound, message);

    /// <summary>Whether the instance lacks what was asked, so that an older way may be tried.</summary>
    public static bool IsTooOld(GraphQLException refusal) =>
        refusal.Errors is [{ Code: UnifiedErrorCodes.VersionTooOld }, ..];

    /// <summary>Whether GitLab broke over what was asked.</summary>
    public static bool IsBroken(GraphQLException failure) =>
        failure.Errors is [{ Code: UnifiedErrorCodes.Upstream }, ..];

    public static GraphQLException Of(GitLabException failure) => new(ErrorOf(failure));

    public static GraphQLException Of(GitLabGraphQLError failure) =>
        new(new GraphQLError(failure.Message) { Extensions = ExtensionsOf(failure) });

    /// <summary>Something is missing inside of an answer; where, is told in GitLab's words.</summary>
    public static GraphQLError InsideOf(GitLabGraphQLError failure) =>
        new($"GitLab left something out: {failure.Message}")
        {
            Extensions = new Dictionary<string, object?>(ExtensionsOf(failure))
            {
                ["upstreamPath"] = failure.Path.Skip(1).ToList(),
            },
        };

    public static GraphQLException Of(string code, string message) => new(new GraphQLError(message) { Code = code });

    private static Dictionary<string, object?> ExtensionsOf(GitLabGraphQLError failure)
    {
        var extensions = new Dictionary<string, object?> { ["code"] = CodeOf(failure.Error) };

        if (failure.RetryAfter is { } wait)
        {
            extensions["retryAfter"] = Seconds(wait);
        }

        return extensions;
    }

    private static int Seconds(TimeSpan wait) => (int)Math.Ceiling(wait.TotalSeconds);

    public static GraphQLError ErrorOf(GitLabException failure)
    {
        var extensions = new Dictionary<string, object?> { ["code"] = CodeOf(failure.Error) };

        if (failure.RetryAfter is { } wait)
        {
            extensions["retryAfter"] = Seconds(wait);
        }

        if (failure.MissingScope is { } scope)
        {
            extensions["missingScope"] = scope;
        }

        if (failure.RequestId is { } request)
        {
            extensions["upstreamRequestId"] = request;
        }

        return new GraphQLError(failure.Message) { Extensions = extensions, Exception = failure };
    }

    private static string CodeOf(GitLabError error) => error switch
    {
        GitLabError.NotFound => UnifiedErrorCodes.NotFound,
        GitLabError.Forbidden => UnifiedErrorCodes.Forbidden,
        GitLabError.ScopeMissing => UnifiedErrorCodes.ForbiddenScope,
        GitLabError.NeedsReauthorization => UnifiedErrorCodes.NeedsReauth,
        GitLabError.AccountDisabled => UnifiedErrorCodes.AccountDisabled,
        GitLabError.NotLicensed => UnifiedErrorCodes.NotLicensed,
        GitLabError.NotSupported => UnifiedErrorCodes.VersionTooOld,
        GitLabError.Invalid => UnifiedErrorCodes.Validation,
        GitLabError.Conflict => UnifiedErrorCodes.Conflict,
        GitLabError.RateLimited => UnifiedErrorCodes.RateLimited,
        GitLabError.AddressRefused => UnifiedErrorCodes.AddressRefused,
        GitLabError.TimedOut => UnifiedErrorCodes.Timeout,
        _ => UnifiedErrorCodes.Upstream,
    };
}
