using GitLabGraph.Server.Configuration;

namespace GitLabGraph.Server.Accounts;

/// <summary>Says in Production that whoever reads the database can open the tokens in it.</summary>
internal sealed partial class KeyRingNotice(
    IConfiguration configuration, IHostEnvironment environment, ILogger<KeyRingNotice> logger) : StartStep
{
    public override Task StartingAsync(CancellationToken cancellationToken)
    {
        if (environment.IsProduction() && !KeyRingSetting.IsSet(configuration))
        {
            LogUnprotected();
        }

        return Task.CompletedTask;
    }

    [LoggerMessage(Level = LogLevel.Warning,
        Message = "The sealing keys lie unprotected in the database: set GitLabGraph:KeyRing:Certificates")]
    private partial void LogUnprotected();
}
