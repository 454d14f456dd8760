using System.Globalization;

namespace GitLabGraph.GitLab.Capabilities;

/// <summary>A version of GitLab such as <c>18.8.1-ee</c> or <c>19.2.0-pre</c>, ordered by its numbers.</summary>
public readonly record struct GitLabVersion(int Major, int Minor, int Patch) : IComparable<GitLabVersion>
{
    /// <summary>Reads the numbers and leaves what follows; null where the text does not begin with a version.</summary>
    public static GitLabVersion? Parse(string? text)
    {
        var numbers = text?.Split('-', '+')[0].Split('.') ?? [];

        return numbers is [var major, var minor, ..]
            && Number(major) is { } first
            && Number(minor) is { } second
                ? new GitLabVersion(first, second, numbers.Length > 2 ? Number(numbers[2]) ?? 0 : 0)
                : null;
    }

    public static bool operator <(GitLabVersion left, GitLabVersion right) => left.CompareTo(right) < 0;

    public static bool operator <=(GitLabVersion left, GitLabVersion right) => left.CompareTo(right) <= 0;

    public static bool operator >(GitLabVersion left, GitLabVersion right) => left.CompareTo(right) > 0;

    public static bool operator >=(GitLabVersion left, GitLabVersion right) => left.CompareTo(right) >= 0;

    public int CompareTo(GitLabVersion other) =>
        (Major, Minor, Patch).CompareTo((other.Major, other.Minor, other.Patch));

    public override string ToString() => $"{Major}.{Minor}.{Patch}";

    private static int? Number(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
