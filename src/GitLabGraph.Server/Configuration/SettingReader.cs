using GitLabGraph.GitLab.Accounts;

namespace GitLabGraph.Server.Configuration;

/// <summary>
/// Settings that are more than text. What is left empty counts as left out; what is wrong stops the start.
/// </summary>
internal static class SettingReader
{
    public static bool IsOn(this IConfiguration configuration, string key, bool otherwise = false) =>
        configuration[key] is not { } text || string.IsNullOrWhiteSpace(text) ? otherwise
        : bool.TryParse(text, out var isOn) ? isOn
        : throw new SettingException(key, "it is \"true\" or \"false\".");

    /// <summary>A list of the configuration, or one text with commas, as the environment gives it.</summary>
    public static IEnumerable<string> Texts(this IConfiguration configuration, string key) =>
        configuration.GetSection(key).GetChildren()
            .Select(static child => child.Value)
            .Append(configuration[key])
            .SelectMany(static text => (text ?? "").Split(
                ',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));

    /// <summary>A secret; the message does not repeat it.</summary>
    public static AccessToken? Secret(this IConfiguration configuration, string key)
    {
        try
        {
            return configuration[key] is { } text && !string.IsNullOrWhiteSpace(text) ? new AccessToken(text) : null;
        }
        catch (ArgumentException)
        {
            throw new SettingException(
                key, "it holds visible ASCII characters only; copy it again without spaces or line breaks.");
        }
    }
}
