using GitLabGraph.GraphQL.Validation;

namespace GitLabGraph.GraphQL.Tests.Validation;

public sealed class SpecifiedRulesTests
{
    private static readonly string Folder =
        Path.Combine(RepositoryFolder.Root, "src", "GitLabGraph.GraphQL", "Validation");

    public static TheoryData<string> Files =>
        [.. RuleFiles.Select(file => Path.GetRelativePath(Folder, file))];

    private static IEnumerable<string> RuleFiles =>
        Directory.EnumerateFiles(Path.Combine(Folder, "Rules"))
            .Concat(Directory.EnumerateFiles(Path.Combine(Folder, "SdlRules")));

    [Theory]
    [MemberData(nameof(Files))]
    public void Each_rule_says_in_one_sentence_what_it_asks_and_where_the_specification_does(string file)
    {
        var text = File.ReadAllText(Path.Combine(Folder, file));

        text.ShouldContain("https://spec.graphql.org/September2025/#sec-");
        text.ShouldContain("/// <summary>");
        text.ShouldContain("internal sealed class " + Path.GetFileNameWithoutExtension(file));
    }

    [Fact]
    public void Each_rule_is_in_a_list()
    {
        var listed = SpecifiedRules.Executable
            .Concat(SpecifiedRules.TypeSystem)
            .Concat(SpecifiedRules.Optional)
            .Select(rule => rule.Name + "Rule.cs")
            .Distinct();

        listed.ShouldBe(RuleFiles.Select(file => Path.GetFileName(file)!), ignoreOrder: true);
    }
}
