using System.Text.RegularExpressions;
using GitLabGraph.GitLab.Accounts;

namespace GitLabGraph.Accounts.Linking;

/// <summary>
/// Tells access tokens apart: those of projects and groups act as bots whose user names say so
/// (<c>project_7_bot_3f…</c>, <c>group_7_bot_3f…</c>); GitLab tells it in no other way.
/// </summary>
internal static partial class TokenKinds
{
    public static TokenKind Of(string username)
    {
        var match = Bot().Match(username);
        return match.Groups["owner"].Value switch
        {
            "project" => TokenKind.ProjectAccessToken,
            "group" => TokenKind.GroupAccessToken,
            _ => TokenKind.PersonalAccessToken,
        };
    }

    // Before 15.x the bots' names ended in a number or in nothing: project_7_bot, project_7_bot1.
    [GeneratedRegex(@"^(?<owner>project|group)_\d+_bot(_?\w+)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Bot();
}
