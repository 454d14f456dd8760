namespace GitLabGraph.Accounts.Keys;

/// <summary>What a key may do through the proxy. Empty lists allow everything that its scopes allow.</summary>
/// <param name="Methods">HTTP methods in upper case.</param>
/// <param name="Paths">Patterns of paths below the account's GitLab; <c>*</c> stands for any text.</param>
public sealed record ProxyRules(IReadOnlyList<string> Methods, IReadOnlyList<string> Paths)
{
    private const int MostRules = 50;
    private const int LongestPath = 200;

    public static ProxyRules Unlimited { get; } = new([], []);

    /// <summary>What is wrong with the rules, for whoever wrote them; null when nothing is.</summary>
    public string? Fault =>
        Methods.Count + Paths.Count > MostRules ? $"A key has at most {MostRules} rules for the proxy."
        : !Methods.All(IsMethod) ? "The proxy's methods are HTTP methods in upper case."
        : !Paths.All(IsPath)
            ? $"The proxy's paths are patterns such as /api/v4/projects/*, of at most {LongestPath} characters."
            : null;

    private static bool IsMethod(string text) => text.Length > 0 && text.All(char.IsAsciiLetterUpper);

    private static bool IsPath(string text) =>
        text is ['/' or '*', ..] && text.Length <= LongestPath
        && !text.Any(static letter => char.IsControl(letter) || char.IsWhiteSpace(letter));
}
