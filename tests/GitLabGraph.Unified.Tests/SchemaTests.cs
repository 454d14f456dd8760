using GitLabGraph.GraphQL.Sdl;
using GitLabGraph.Unified.Tests.Lab;

namespace GitLabGraph.Unified.Tests;

public sealed class SchemaTests
{
    /// <summary>Set this to write the file anew after a change that is meant.</summary>
    private const string Refresh = "REFRESH_SCHEMA";

    [Fact]
    public void The_printed_schema_is_fresh()
    {
        var file = Path.Combine(UnifiedLab.Root, "schema", "unified.graphql");
        var printed = SchemaPrinter.Print(UnifiedLab.Schema);

        if (Environment.GetEnvironmentVariable(Refresh) is not null)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, printed);
        }

        printed.ShouldBe(File.ReadAllText(file), $"Run this test once with {Refresh}=1 and look at the difference before it is committed.");
    }
}
