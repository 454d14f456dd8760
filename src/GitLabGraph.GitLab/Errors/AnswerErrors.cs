namespace GitLabGraph.GitLab.Errors;

/// <summary>
/// What an HTTP status with its body means: the one place where GitLab's error answers are told apart.
/// </summary>
internal static class AnswerErrors
{
    private const string PlainScope = "insufficient_scope";

    // A fine-grained token has permissions in place of scopes; GitLab's sentence names them.
    private const string GranularScope = "insufficient_granular_scope";

    public static GitLabException Of(int status, ErrorBody body, string? requestId, TimeSpan? retryAfter = null)
    {
        var error = Cause(status, body);
        var details = body.Messages.Select(Redaction.Apply).ToArray();

        return new GitLabException(error, Sentence(status, body, details))
        {
            Status = status,
            RequestId = requestId,
            RetryAfter = retryAfter,
            Details = details,
            MissingScope = error == GitLabError.ScopeMissing && body.Code == PlainScope ? body.Scope ?? "api" : null,

            // GitLab throttles before it looks at the request.
            NothingHappened = error == GitLabError.RateLimited,
        };
    }

    private static GitLabError Cause(int status, ErrorBody body) => status switch
    {
        >= 300 and < 400 => GitLabError.Moved,

        // GitLab refuses a request to its API in words: a page is of what stands before it, and no new token helps.
        401 or 403 or 404 when body.IsHtml => GitLabError.NotUnderstood,

        // The owner of the token wants each request signed, which we do not: a new token would be refused alike.
        401 when body.Says("DPoP") => GitLabError.Forbidden,
        401 => GitLabError.NeedsReauthorization,
        403 => Refusal(body),

        // {"error": "404 Not Found"} is the router's: no such route here. {"message": "404 Project Not Found"} is
        // a missing row.
        404 when body.Code is not null => GitLabError.NotSupported,
        404 => GitLabError.NotFound,
        405 when body.Says("offset of") => GitLabError.ListIncomplete,
        405 when body.Says("pagination") => GitLabError.NotSupported,
        405 or 409 or 412 => GitLabError.Conflict,
        408 or 504 => GitLabError.TimedOut,
        422 when body.Says("too large") => GitLabError.TooComplex,
        429 => GitLabError.RateLimited,
        503 when body.Says("timed out") => GitLabError.TimedOut,
        >= 500 => GitLabError.Failed,
        _ => GitLabError.Invalid,
    };

    private static GitLabError Refusal(ErrorBody body)
    {
        if (body.Code is PlainScope or GranularScope)
        {
            return GitLabError.ScopeMissing;
        }

        return body.Says("license") || body.Says("licence") || body.Says("subscription") || body.Says("upgrade")
            ? GitLabError.NotLicensed
            : GitLabError.Forbidden;
    }

    private static string Sentence(int status, ErrorBody body, string[] details)
    {
        if (body.IsHtml)
        {
            return $"GitLab's address answered {status} with a web page, as a proxy or a sign-in form does.";
        }

        // Most details of GitLab's begin with the status, and some say nothing else.
        var answered = $"GitLab answered {status}";
        return details switch
        {
            [] => $"{answered}.",
            ["403 Forbidden"] => $"{answered} Forbidden: the token's owner may not have this.",
            [var first, .. var rest] when first.StartsWith($"{status} ", StringComparison.Ordinal) =>
                $"GitLab answered {string.Join("; ", [first, .. rest]).TrimEnd('.')}.",
            _ => $"{answered}: {string.Join("; ", details)}",
        };
    }
}
