namespace GitLabGraph.Server.Configuration;

/// <summary>
/// A setting is missing or wrong: stops the start with its key and what to do, and not with a stack trace.
/// </summary>
internal sealed class SettingException(string key, string remedy)
    : Exception($"The setting '{key}' is missing or wrong: {remedy}")
{
    private const int ExitCode = 78; // EX_CONFIG of sysexits.h

    /// <summary>Tells a person, and gives the code to exit with.</summary>
    public async Task<int> ExplainAsync()
    {
        await Console.Error.WriteLineAsync(Message);
        return ExitCode;
    }
}
