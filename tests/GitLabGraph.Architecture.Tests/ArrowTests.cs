using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace GitLabGraph.Architecture.Tests;

/// <summary>
/// Dependencies point one way. A project may use what stands behind its name here, and nothing else of ours.
/// </summary>
public sealed partial class ArrowTests
{
    private static readonly Dictionary<string, string[]> AllowedArrows = new()
    {
        ["GraphQL"] = [],
        ["GraphQL.AspNetCore"] = ["GraphQL"],
        ["GitLab"] = [],
        ["GitLab.Generator"] = ["GraphQL"],
        ["Unified"] = ["GraphQL", "GitLab"],
        ["Accounts"] = ["GitLab"],
        ["Proxy"] = ["GraphQL", "GitLab"],
        ["Webhooks"] = ["Unified"],
        ["Sandbox"] = ["GraphQL", "GraphQL.AspNetCore"],
        ["Server"] =
        [
            "GraphQL", "GraphQL.AspNetCore", "GitLab", "Unified", "Accounts", "Proxy", "Webhooks", "Sandbox",
        ],
    };

    public static TheoryData<string> Projects() =>
        [.. Repository.Projects("src").Select(path => ShortName(Path.GetFileNameWithoutExtension(path)))];

    [Theory]
    [MemberData(nameof(Projects))]
    public void Every_project_has_its_place_in_the_house(string project) =>
        AllowedArrows.ShouldContainKey(project, $"add {project} to the table of arrows, or put it where it belongs");

    [Theory]
    [MemberData(nameof(Projects))]
    public void Project_references_follow_the_arrows(string project)
    {
        var file = Path.Combine(Repository.Root, "src", $"GitLabGraph.{project}", $"GitLabGraph.{project}.csproj");
        var references = XDocument.Load(file).Descendants("ProjectReference")
            .Select(reference => ShortName(Path.GetFileNameWithoutExtension(reference.Attribute("Include")!.Value)));

        references.Except(AllowedArrows[project]).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public void Using_lines_follow_the_arrows(string project)
    {
        var allowed = AllowedArrows[project].Append(project).ToHashSet();
        var wrong =
            from file in Repository.SourceFiles($"src/GitLabGraph.{project}")
            from line in File.ReadLines(file)
            let match = UsingLine().Match(line)
            where match.Success && !allowed.Contains(OwnerOf(match.Groups["rest"].Value))
            select $"{Repository.Relative(file)}: {line}";

        wrong.ShouldBeEmpty();
    }

    [Fact]
    public void The_engine_depends_on_nothing_but_the_base_class_library()
    {
        var file = Path.Combine(Repository.Root, "src/GitLabGraph.GraphQL/GitLabGraph.GraphQL.csproj");
        var project = XDocument.Load(file);

        project.Descendants("PackageReference").ShouldBeEmpty();
        project.Descendants("FrameworkReference").ShouldBeEmpty();
        project.Root!.Attribute("Sdk")!.Value.ShouldBe("Microsoft.NET.Sdk");
    }

    [Fact]
    public void The_solution_lists_every_project()
    {
        var solution = File.ReadAllText(Path.Combine(Repository.Root, "GitLabGraph.sln"));
        var missing = Repository.Projects("src").Concat(Repository.Projects("tests"))
            .Select(Path.GetFileName)
            .Where(name => !solution.Contains(name!, StringComparison.Ordinal));

        missing.ShouldBeEmpty();
    }

    // The longest project name that begins the namespace owns it: GraphQL.AspNetCore before GraphQL.
    private static string OwnerOf(string rest) => AllowedArrows.Keys
        .Where(name => rest == name || rest.StartsWith(name + ".", StringComparison.Ordinal))
        .OrderByDescending(name => name.Length)
        .FirstOrDefault(rest);

    private static string ShortName(string project) => project.Replace("GitLabGraph.", "", StringComparison.Ordinal);

    [GeneratedRegex(@"^\s*(global )?using (static )?(\w+ = )?GitLabGraph\.(?<rest>[\w.]+?)\s*[;<]")]
    private static partial Regex UsingLine();
}
