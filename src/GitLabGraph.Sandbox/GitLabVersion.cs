using System.Globalization;

namespace GitLabGraph.Sandbox;

/// <summary>A GitLab version, compared by its numbers.</summary>
public readonly record struct GitLabVersion(int Major, int Minor, int Patch = 0) : IComparable<GitLabVersion>
{
    public static bool operator <(GitLabVersion left, GitLabVersion right) => left.CompareTo(right) < 0;

    public static bool operator >(GitLabVersion left, GitLabVersion right) => left.CompareTo(right) > 0;

    public static bool operator <=(GitLabVersion left, GitLabVersion right) => left.CompareTo(right) <= 0;

    public static bool operator >=(GitLabVersion left, GitLabVersion right) => left.CompareTo(right) >= 0;

    /// <summary>Reads "17.9" or "18.8.1"; an edition suffix is passed over.</summary>
    public static GitLabVersion Parse(string text)
    {
        var numbers =
            text.Split('-')[0].Split('.').Select(part => int.Parse(part, CultureInfo.InvariantCulture)).ToArray();
        return numbers.Length is 2 or 3
            ? new GitLabVersion(numbers[0], numbers[1], numbers.Length == 3 ? numbers[2] : 0)
            : throw new FormatException($"'{text}' is not a GitLab version; write it as 18.8 or 18.8.1.");
    }

    public int CompareTo(GitLabVersion other) =>
        (Major, Minor, Patch).CompareTo((other.Major, other.Minor, other.Patch));

    public override string ToString() => $"{Major}.{Minor}.{Patch}";
}
