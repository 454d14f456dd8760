namespace GitLabGraph.Accounts.LinkTokens;

/// <summary>Keeps link tokens, of which only a hash is stored.</summary>
public interface ILinkTokenStore
{
    /// <summary>Stores a permission and gives the text that stands for it, told once.</summary>
    ValueTask<string> CreateAsync(LinkToken token, CancellationToken cancellationToken);

    /// <summary>Looks at a token without using it: the page shows itself as often as it is loaded.</summary>
    ValueTask<(LinkTokenState State, LinkToken? Token)> FindAsync(string text, CancellationToken cancellationToken);

    /// <summary>
    /// Uses a token up. Of several nodes that try at once one gets <see cref="LinkTokenState.Good"/>.
    /// </summary>
    ValueTask<(LinkTokenState State, LinkToken? Token)> UseAsync(string text, CancellationToken cancellationToken);
}
