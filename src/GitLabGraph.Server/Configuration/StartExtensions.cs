namespace GitLabGraph.Server.Configuration;

/// <summary>
/// Start-up tells: a wrong setting ends the process with its key and the remedy, not with a stack trace.
/// </summary>
internal static class StartExtensions
{
    private const int WrongSetting = 78; // EX_CONFIG of sysexits.h

    public static async Task<int> RunOrExplainAsync(this WebApplication app)
    {
        try
        {
            await app.RunAsync();
            return 0;
        }
        catch (SettingException exception)
        {
            await Console.Error.WriteLineAsync(exception.Message);
            return WrongSetting;
        }
    }
}
