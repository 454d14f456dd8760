namespace GitLabGraph.GitLab.Tests;

/// <summary>Where the files under test lie.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot(AppContext.BaseDirectory);

    /// <summary>What outside sources gave this project; it stands beside the repository and may be absent.</summary>
    public static string Shared { get; } = Path.GetFullPath(Path.Combine(Root, "..", "shared"));

    private static string FindRoot(string folder) =>
        File.Exists(Path.Combine(folder, "GitLabGraph.sln"))
            ? folder
            : FindRoot(
                Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("GitLabGraph.sln was not found."));
}
