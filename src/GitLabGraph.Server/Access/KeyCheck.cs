using GitLabGraph.Accounts.Keys;
using GitLabGraph.Server.Configuration;
using GitLabGraph.Server.OwnTokens;

namespace GitLabGraph.Server.Access;

/// <summary>Stops the start where nobody could ever ask, or the configured key is too short to be one.</summary>
internal sealed partial class KeyCheck(
    IConfiguration configuration, ConfiguredKey configured, OwnTokenSettings own, IApiKeyStore keys,
    IHostEnvironment environment, ILogger<KeyCheck> logger)
    : StartStep
{
    public override async Task StartingAsync(CancellationToken cancellationToken)
    {
        var text = ConfiguredKey.TextOf(configuration);
        var isKey = text.Length >= ConfiguredKey.ShortestKey && !text.AsSpan().ContainsAnyExceptInRange(' ', '~');
        var isOpen = environment.IsDevelopment() || own.AllowsAnonymous;
        if (configured.IsSet ? isKey : isOpen || await keys.AnyAsync(cancellationToken))
        {
            if (!configured.IsSet && environment.IsDevelopment())
            {
                TellOpen();
            }

            return;
        }

        throw new SettingException(
            ConfiguredKey.Setting,
            $"set it to a random text of at least {ConfiguredKey.ShortestKey} ASCII characters, for instance through "
                + "the environment as GitLabGraph__ApiKey, or make a key with "
                + "'keys create --tenant default --scopes read'; callers send it as 'Authorization: Bearer KEY'.");
    }

    [LoggerMessage(Level = LogLevel.Warning,
        Message = "Development: whoever reaches this server may use the accounts of the default tenant without a key.")]
    private partial void TellOpen();
}
