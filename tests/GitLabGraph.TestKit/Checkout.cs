namespace GitLabGraph.TestKit;

/// <summary>The checkout that the tests run from, found by its solution file.</summary>
public static class Checkout
{
    public static string Root { get; } = Find();

    private static string Find()
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
