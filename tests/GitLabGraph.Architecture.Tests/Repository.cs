namespace GitLabGraph.Architecture.Tests;

/// <summary>
/// The checkout these tests look at: found by its solution file, so that the tests run from anywhere.
/// </summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    /// <summary>Every C# file below a folder of the repository that a person wrote.</summary>
    public static IEnumerable<string> SourceFiles(string folder) =>
        Directory.EnumerateFiles(Path.Combine(Root, folder), "*.cs", SearchOption.AllDirectories)
            .Where(IsWrittenByHand);

    public static IEnumerable<string> Projects(string folder) =>
        Directory.EnumerateFiles(Path.Combine(Root, folder), "*.csproj", SearchOption.AllDirectories);

    public static string Relative(string path) => Path.GetRelativePath(Root, path).Replace('\\', '/');

    private static bool IsWrittenByHand(string path)
    {
        var segments = Relative(path).Split('/');
        return !segments.Any(segment => segment is "bin" or "obj" or "node_modules" or "Generated" or "Migrations")
            && !path.EndsWith(".g.cs", StringComparison.Ordinal);
    }

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "GitLabGraph.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException(
            "GitLabGraph.sln was not found above the test's own folder: run the tests from a checkout.");
    }
}
