using System.Text.RegularExpressions;

namespace GitLabGraph.Architecture.Tests;

/// <summary>The table of Hot Chocolate's names says of ours only what is there.</summary>
public sealed partial class NameTableTests
{
    private static readonly string Source = string.Join('\n',
        Repository.SourceFiles("src/GitLabGraph.GraphQL").Concat(Repository.SourceFiles("src/GitLabGraph.GraphQL.AspNetCore"))
            .Select(File.ReadAllText));

    public static TheoryData<string> Names() =>
        [.. File.ReadLines(Path.Combine(Repository.Root, "docs/adr/0008-hot-chocolates-names.md"))
            .Where(static line => line.StartsWith("| ", StringComparison.Ordinal))
            .SelectMany(static line => CodeSpan().Matches(line.Split('|')[2]).Select(static match => match.Groups["name"].Value))
            .Distinct()];

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_name_that_the_table_gives_as_ours_is_declared(string name)
    {
        var word = Regex.Escape(name.Trim('[', ']').Split('<')[0]) + (name[0] == '[' ? "Attribute" : "");

        Regex.IsMatch(Source, $@"public [^=;{{\n]*\b{word}\b").ShouldBeTrue();
    }

    [GeneratedRegex("`(?<name>[^`]+)`")]
    private static partial Regex CodeSpan();
}
