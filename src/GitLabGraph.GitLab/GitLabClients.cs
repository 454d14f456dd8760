using System.Collections.Concurrent;
using GitLabGraph.GitLab.Accounts;
using GitLabGraph.GitLab.Capabilities;
using GitLabGraph.GitLab.Connections;
using GitLabGraph.GitLab.Freshness;

namespace GitLabGraph.GitLab;

/// <summary>
/// Keeps one client per account, so that its budget, turns and circuit are the same for whoever asks. All share the
/// transport's sockets.
/// </summary>
public sealed class GitLabClients(HttpMessageInvoker http, GitLabClientOptions options, TimeProvider time)
{
    private readonly SchemaMemory _memory = new();
    private readonly FreshAnswers _answers = new(options.FreshBytes);
    private readonly ConcurrentDictionary<string, GitLabClient> _clients = new(StringComparer.Ordinal);

    /// <summary>What streamed requests go through; left out, the same as all others.</summary>
    public HttpMessageInvoker? Streams { get; init; }

    /// <summary>
    /// The account's client; made anew when the account's address or kind of token changed. The credentials are those
    /// of the first call: give the same port for the same account.
    /// </summary>
    public GitLabClient For(GitLabAccount account, IGitLabCredentials credentials)
    {
        ArgumentNullException.ThrowIfNull(account);

        while (true)
        {
            var client = _clients.GetOrAdd(
                account.Key,
                static (_, given) => given.Clients.Create(given.Account, given.Credentials),
                (Clients: this, Account: account, Credentials: credentials));

            if (client.Account == account)
            {
                return client;
            }

            _clients.TryUpdate(account.Key, Create(account, credentials), client);
        }
    }

    /// <summary>Drops an account's client, for instance when the account is unlinked.</summary>
    public void Forget(string accountKey) => _clients.TryRemove(accountKey, out _);

    private GitLabClient Create(GitLabAccount account, IGitLabCredentials credentials) =>
        new(new GitLabConnection(account, credentials, http, options, time, _answers, Streams), _memory, time);
}
