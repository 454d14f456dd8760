using GitLabGraph.Server.Configuration;

namespace GitLabGraph.Server.Access;

/// <summary>Stops the start when the key is missing where it is needed, or too short to be one.</summary>
internal sealed class CallerKeyCheck(IConfiguration configuration, IHostEnvironment environment) : StartStep
{
    private const int ShortestKey = 24;

    public override Task StartingAsync(CancellationToken cancellationToken)
    {
        var key = configuration[CallerKeyExtensions.Setting];
        var isMissing = string.IsNullOrWhiteSpace(key);
        if ((isMissing && environment.IsDevelopment()) || key?.Length >= ShortestKey)
        {
            return Task.CompletedTask;
        }

        throw new SettingException(
            CallerKeyExtensions.Setting,
            $"set it to a random text of at least {ShortestKey} characters, for instance through the environment as "
                + "GitLabGraph__ApiKey; callers send it as 'Authorization: Bearer KEY'.");
    }
}
