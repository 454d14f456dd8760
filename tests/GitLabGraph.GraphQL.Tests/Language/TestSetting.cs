using System.Globalization;

namespace GitLabGraph.GraphQL.Tests.Language;

/// <summary>A number that the environment can raise: small with every run, large once in a while.</summary>
internal static class TestSetting
{
    public static int Number(string variable, int fallback) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), CultureInfo.InvariantCulture, out var number)
            ? number
            : fallback;
}
