using GitLabGraph.GitLab.Errors;

namespace GitLabGraph.Accounts.Linking;

/// <summary>Why an account could not be linked, with a sentence that says what to do.</summary>
public sealed record LinkProblem(LinkProblemKind Kind, string Message)
{
    /// <summary>What an error of the instance means to somebody who is linking it.</summary>
    internal static LinkProblem Of(GitLabException failure, string host) => failure.Error switch
    {
        GitLabError.NeedsReauthorization => new(
            LinkProblemKind.TokenRefused,
            $"{host} does not accept this token. Check that it was copied whole, and that it is neither expired nor "
                + "revoked."),
        GitLabError.ScopeMissing => ScopeMissing("read_api"),
        GitLabError.Forbidden => new(
            LinkProblemKind.TokenRefused,
            $"{host} does not let this token's owner use its API: the user is blocked, or has terms to accept."),
        GitLabError.AddressRefused => new(LinkProblemKind.AddressRefused, failure.Message),
        GitLabError.AccountDisabled => new(LinkProblemKind.NotRotatable, failure.Message),
        GitLabError.Unreachable or GitLabError.TimedOut => new(
            LinkProblemKind.Unreachable,
            $"{host} cannot be reached from here. Check the address, and that it is open to this server. "
                + failure.Message),
        GitLabError.RateLimited or GitLabError.Failed => new(
            LinkProblemKind.Unreachable, $"{host} is busy or failing. Try again in a minute."),
        _ => new(
            LinkProblemKind.NotRecognized,
            $"{host} does not answer as a GitLab does. Check the address, and the path if GitLab has one there."),
    };

    internal static LinkProblem ScopeMissing(string scope) => new(
        LinkProblemKind.ScopeMissing,
        $"The token lacks the scope {scope}. Create another one with {scope} (to read) or api (to read and write).");
}
