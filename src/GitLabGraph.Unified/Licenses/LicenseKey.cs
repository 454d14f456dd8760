namespace GitLabGraph.Unified.Licenses;

/// <summary>What an id says of a licence: GitLab gives subscriptions none of their own.</summary>
internal static class LicenseKey
{
    private const string Instance = "instance";

    private const string Group = "group-";

    private const string AddOn = "addon-";

    /// <summary>The key of what was bought for a group, or for the instance when the group is null.</summary>
    public static string Of(string? groupNumber, string? addOnNumber)
    {
        var owner = groupNumber is null ? Instance : Group + groupNumber;
        return addOnNumber is null ? owner : $"{owner}/{AddOn}{addOnNumber}";
    }

    /// <summary>The number of the group whose licence is meant; null for the instance's.</summary>
    public static string? GroupIn(string key) => Part(key, Group);

    /// <summary>The number of the add-on that is meant; null for the plan itself.</summary>
    public static string? AddOnIn(string key) => Part(key, AddOn);

    private static string? Part(string key, string prefix) =>
        Array.Find(key.Split('/'), part => part.StartsWith(prefix, StringComparison.Ordinal))?[prefix.Length..];
}
