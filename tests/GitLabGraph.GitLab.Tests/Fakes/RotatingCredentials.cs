using GitLabGraph.GitLab.Accounts;

namespace GitLabGraph.GitLab.Tests.Fakes;

/// <summary>Gives the first token, and the next one each time GitLab refused the current.</summary>
internal sealed class RotatingCredentials(params string[] tokens) : IGitLabCredentials
{
    private int _current;

    public int Replacements { get; private set; }

    public ValueTask<AccessToken?> GetTokenAsync(CancellationToken cancellationToken) =>
        new(new AccessToken(tokens[_current]));

    public ValueTask<AccessToken?> ReplaceAsync(AccessToken refused, CancellationToken cancellationToken)
    {
        Replacements++;

        if (_current == tokens.Length - 1)
        {
            return default;
        }

        return new(new AccessToken(tokens[++_current]));
    }

    public int Accepted { get; private set; }

    public ValueTask AcceptedAsync(AccessToken token, CancellationToken cancellationToken)
    {
        Accepted++;
        return ValueTask.CompletedTask;
    }
}
