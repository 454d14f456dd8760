using GitLabGraph.GitLab.Errors;

namespace GitLabGraph.Proxy.Forwarding;

/// <summary>What failed before GitLab's answer began, as an answer of ours.</summary>
internal static class ForwarderRefusals
{
    public static Refusal Of(Exception exception, CallerBody body, ActivityWatch watch)
    {
        if (body.Failure is not null || exception is IOException)
        {
            return new Refusal(ForwarderError.BodyBroken, 400, "The request's body broke off.");
        }

        return exception is GitLabException failure ? Of(failure) : Cancelled(watch);
    }

    private static Refusal Cancelled(ActivityWatch watch) => watch.RanOut
        ? new Refusal(ForwarderError.TimedOut, 504, "GitLab did not answer in time. A change may have happened.")
        : new Refusal(ForwarderError.CallerLeft, 499, "The caller left.");

    private static Refusal Of(GitLabException failure)
    {
        var (error, status) = failure.Error switch
        {
            GitLabError.RateLimited => (ForwarderError.RateLimited, 429),
            GitLabError.NeedsReauthorization when failure.RetryAfter is not null => (ForwarderError.TokenRenewed, 503),
            GitLabError.NeedsReauthorization => (ForwarderError.NeedsReauthorization, 502),
            GitLabError.AccountDisabled => (ForwarderError.AccountDisabled, 403),
            GitLabError.Unreachable when failure.RetryAfter is not null => (ForwarderError.Unreachable, 503),
            GitLabError.Unreachable => (ForwarderError.Unreachable, 502),
            GitLabError.TimedOut => (ForwarderError.TimedOut, 504),
            _ => (ForwarderError.BrokenAnswer, 502),
        };
        return new Refusal(error, status, failure.Message) { RetryAfter = failure.RetryAfter };
    }
}
