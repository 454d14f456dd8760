namespace GitLabGraph.GraphQL.Tests;

/// <summary>The repository this test was built from, and the material that lies beside it.</summary>
internal static class RepositoryFolder
{
    public static string Root { get; } = FindRoot();

    /// <summary>A path beside the repository; the test is skipped where that material was not delivered.</summary>
    public static string Shared(string path)
    {
        var full = Path.GetFullPath(Path.Combine(Root, "..", "shared", path));
        Assert.SkipUnless(Path.Exists(full), $"The material ../shared/{path} is not beside this repository.");
        return full;
    }

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "GitLabGraph.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName
            ?? throw new InvalidOperationException($"No GitLabGraph.sln above {AppContext.BaseDirectory}.");
    }
}
