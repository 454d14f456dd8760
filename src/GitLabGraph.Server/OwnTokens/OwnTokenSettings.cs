using GitLabGraph.GitLab.Accounts;
using GitLabGraph.Server.Configuration;

namespace GitLabGraph.Server.OwnTokens;

/// <summary>Which GitLabs a request may bring its own token for, and who may.</summary>
internal sealed class OwnTokenSettings
{
    public const string Urls = "GitLabGraph:OwnToken:Urls";
    public const string Anonymous = "GitLabGraph:OwnToken:Anonymous";

    private const string Any = "*";
    private const string GitLabCom = "https://gitlab.com";

    public OwnTokenSettings(IConfiguration configuration)
    {
        string[] texts = configuration.GetSection(Urls).Exists() ? [.. configuration.Texts(Urls)] : [GitLabCom];
        AllowsAny = texts.Contains(Any);
        Allowed = [.. texts.Where(static text => text != Any).Select(Read)];
        AllowsAnonymous = configuration.IsOn(Anonymous);
    }

    /// <summary>The first of them is meant where a request names none.</summary>
    public IReadOnlyList<GitLabAddress> Allowed { get; }

    public bool AllowsAny { get; }

    /// <summary>Whether a token is enough and no key is needed.</summary>
    public bool AllowsAnonymous { get; }

    public bool Allows(GitLabAddress address) => AllowsAny || Allowed.Contains(address);

    private static GitLabAddress Read(string text) => GitLabAddress.TryParse(text, out var address, out var reason)
        ? address
        : throw new SettingException(Urls, $"{reason} Separate addresses by commas; * allows any.");
}
