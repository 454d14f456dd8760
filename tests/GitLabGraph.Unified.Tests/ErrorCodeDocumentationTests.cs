using System.Reflection;
using GitLabGraph.GraphQL.Errors;
using GitLabGraph.Unified.Errors;
using GitLabGraph.Unified.Tests.Lab;

namespace GitLabGraph.Unified.Tests;

/// <summary>Whoever handles errors by their code finds every code in docs/asking.md.</summary>
public sealed class ErrorCodeDocumentationTests
{
    [Theory]
    [InlineData(typeof(ErrorCodes))]
    [InlineData(typeof(UnifiedErrorCodes))]
    public void Every_code_is_documented(Type codes)
    {
        var documentation = File.ReadAllText(Path.Combine(UnifiedLab.Root, "docs", "asking.md"));
        var values = codes.GetFields(BindingFlags.Public | BindingFlags.Static)
            .Select(static field => (string)field.GetValue(null)!).ToList();

        values.Count.ShouldBeGreaterThan(10);
        values.Where(code => !documentation.Contains($"`{code}`", StringComparison.Ordinal)).ShouldBeEmpty();
    }
}
