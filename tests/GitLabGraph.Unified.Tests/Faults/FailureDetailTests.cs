using GitLabGraph.GitLab.Errors;
using GitLabGraph.Unified.Errors;

namespace GitLabGraph.Unified.Tests.Faults;

/// <summary>What a client is told of a failure beside its code.</summary>
public sealed class FailureDetailTests
{
    // Whoever came back a moment too early would be refused again.
    [Theory]
    [InlineData(1_200, 2)]
    [InlineData(2_000, 2)]
    [InlineData(1, 1)]
    public void A_wait_is_told_in_whole_seconds_and_never_too_short(int milliseconds, int seconds) =>
        UnifiedErrors.ErrorOf(new GitLabException(GitLabError.RateLimited, "Too many requests.")
        {
            RetryAfter = TimeSpan.FromMilliseconds(milliseconds),
        }).Extensions!["retryAfter"].ShouldBe(seconds);

    [Fact]
    public void GitLabs_own_number_of_the_request_and_the_scope_that_is_lacked_are_told()
    {
        var extensions = UnifiedErrors.ErrorOf(new GitLabException(GitLabError.ScopeMissing, "Too narrow.")
        {
            RequestId = "01JABC", MissingScope = "read_api",
        }).Extensions!;

        extensions["upstreamRequestId"].ShouldBe("01JABC");
        extensions["missingScope"].ShouldBe("read_api");
        extensions.ContainsKey("retryAfter").ShouldBeFalse();
    }
}
