namespace GitLabGraph.Unified.Tests.Lab;

/// <summary>How long a test goes on and where it begins, by environment variables.</summary>
internal static class TestSetting
{
    public static int Of(string name, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), out var number) ? number : otherwise;
}
