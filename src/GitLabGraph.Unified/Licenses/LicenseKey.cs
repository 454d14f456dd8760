namespace GitLabGraph.Unified.Licenses;

/// <summary>What an id says of a licence: GitLab gives subscriptions none of their own.</summary>
internal static class LicenseKey
{
    public const string Instance = "instance";

    private const string Prefix = "group-";

    public static string OfGroup(string number) => Prefix + number;

    /// <summary>The number of the group whose licence is meant; null for the instance's.</summary>
    public static string? GroupIn(string key) =>
        key.StartsWith(Prefix, StringComparison.Ordinal) ? key[Prefix.Length..] : null;
}
