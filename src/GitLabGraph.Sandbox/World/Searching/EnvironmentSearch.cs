namespace GitLabGraph.Sandbox.World.Searching;

/// <summary>Environments are found by the beginning of their name, or of what stands behind their folder.</summary>
internal static class EnvironmentSearch
{
    public static bool Finds(string name, string search) =>
        name.StartsWith(search, StringComparison.OrdinalIgnoreCase)
        || (BehindFolder(name)?.StartsWith(search, StringComparison.OrdinalIgnoreCase) ?? false);

    private static string? BehindFolder(string name) =>
        name.IndexOf('/', StringComparison.Ordinal) is >= 0 and var end ? name[end..].TrimStart('/') : null;
}
