namespace GitLabGraph.GitLab.Generator.Emission;

/// <summary>C# names of GitLab's names. Types get GitLab in front, so that they never meet a unified type's.</summary>
internal static class ClrName
{
    public static string OfType(string name) =>
        "GitLab" + (name.StartsWith("Gitlab", StringComparison.Ordinal) ? name["Gitlab".Length..] : name);

    public static string OfField(string name) => char.ToUpperInvariant(name[0]) + name[1..];

    /// <summary><c>NEEDS_ATTENTION</c> and <c>needsAttention</c> both become <c>NeedsAttention</c>.</summary>
    public static string OfEnumValue(string name)
    {
        var words = name.Split('_', StringSplitOptions.RemoveEmptyEntries);
        var isUpper = name.All(static letter => !char.IsLower(letter));
        var joined = string.Concat(words.Select(
            word => char.ToUpperInvariant(word[0]) + (isUpper ? word[1..].ToLowerInvariant() : word[1..])));

        return char.IsDigit(joined[0]) ? "_" + joined : joined;
    }

    public static string OfParameter(string name) => "@" + char.ToLowerInvariant(name[0]) + name[1..];
}
