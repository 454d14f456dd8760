using System.Globalization;
using GitLabGraph.Server.Configuration;

namespace GitLabGraph.Server.Shutdown;

/// <summary>How long a stop may take.</summary>
/// <param name="Drain">How long the server goes on as before while <c>/readyz</c> already says no.</param>
/// <param name="Timeout">How long running requests have after that; what runs still is cut off then.</param>
internal sealed record ShutdownSettings(TimeSpan Drain, TimeSpan Timeout)
{
    public const string DrainSetting = "GitLabGraph:Shutdown:DrainSeconds";
    public const string TimeoutSetting = "GitLabGraph:Shutdown:TimeoutSeconds";

    public static ShutdownSettings Read(IConfiguration configuration) => new(
        Seconds(configuration, DrainSetting) ?? TimeSpan.Zero,
        Seconds(configuration, TimeoutSetting) ?? TimeSpan.FromSeconds(30));

    private static TimeSpan? Seconds(IConfiguration configuration, string key) =>
        configuration[key] is not { Length: > 0 } text ? null
        : double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds)
            && seconds <= 3600
            ? TimeSpan.FromSeconds(seconds)
            : throw new SettingException(key, "give seconds, at most 3600.");
}
