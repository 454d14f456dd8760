using GitLabGraph.GraphQL.Errors;
using GitLabGraph.GraphQL.Execution;
using GitLabGraph.Unified.Users;

namespace GitLabGraph.Unified.Licenses;

/// <summary>Who takes a seat of which of an account's licences, or why it cannot be told.</summary>
internal sealed record LicenseHolders(
    IReadOnlyList<(License License, HashSet<string> Holders)> Licenses, GraphQLError? Failure)
{
    /// <summary>The licences that a person takes a seat of.</summary>
    public ResolverResult<IReadOnlyList<License>?> Of(User user) => Failure is { } failure
        ? ResolverResult<IReadOnlyList<License>?>.Fail(failure)
        : ResolverResult<IReadOnlyList<License>?>.Ok(
            [.. Licenses.Where(entry => entry.Holders.Contains(user.UpstreamNumber))
                .Select(static entry => entry.License)]);
}
