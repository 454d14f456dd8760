namespace GitLabGraph.Sandbox.Tests.GraphQL;

/// <summary>Material beside the repository that judges the sandbox; tests skip where it is absent.</summary>
internal static class SharedFiles
{
    public static string Find(string relativePath)
    {
        var directory = new DirectoryInfo(AppContext.BaseDirectory);
        while (directory is not null && !File.Exists(Path.Combine(directory.FullName, "GitLabGraph.sln")))
        {
            directory = directory.Parent;
        }

        var path = Path.Combine(directory?.Parent?.FullName ?? "", "shared", relativePath);
        Assert.SkipUnless(File.Exists(path), $"{relativePath} is not beside this repository.");
        return path;
    }
}
