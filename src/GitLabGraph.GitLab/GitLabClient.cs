using GitLabGraph.GitLab.Accounts;
using GitLabGraph.GitLab.Connections;
using GitLabGraph.GitLab.GraphQL;

namespace GitLabGraph.GitLab;

/// <summary>
/// Everything that can be asked of GitLab for one account. Safe for many threads; keep one per account.
/// </summary>
public sealed class GitLabClient(GitLabConnection connection)
{
    public GitLabAccount Account => connection.Account;

    /// <summary>Requests of one's own making, with all of the account's manners.</summary>
    public GitLabConnection Connection => connection;

    public GitLabGraphQLClient GraphQL { get; } = new(connection);
}
