using System.Text.RegularExpressions;
using GitLabGraph.Server.Configuration;
using GitLabGraph.TestKit;
using Microsoft.Extensions.Configuration;

namespace GitLabGraph.Server.Tests.Configuration;

/// <summary>What the documentation names is a setting, also in another spelling and as a list.</summary>
public sealed partial class SettingNamesTests
{
    public static TheoryData<string> Documented => [.. Named()];

    [Theory]
    [MemberData(nameof(Documented))]
    public void A_documented_setting_is_known(string name) => SettingNames.Check(Configuration(name));

    [Fact]
    public void The_documentation_names_them() => Named().Count().ShouldBeGreaterThan(30);

    [Theory]
    [InlineData("gitlabgraph:apikey")]
    [InlineData("GitLabGraph:AllowedNetworks:0")]
    [InlineData("GitLabGraph:Accounts:acme:Priorities:Urgent:0")]
    [InlineData("GitLabGraph:Accounts:acme:Priorities:Urgent")]
    [InlineData("Logging:LogLevel:Default")]
    public void Other_spellings_lists_and_other_peoples_settings_pass(string name) => SettingNames.Check(Configuration(name));

    [Theory]
    [InlineData("GitLabGraph:Databse")]
    [InlineData("GitLabGraph:Database:Url")]
    [InlineData("GitLabGraph:Redis:0")]
    [InlineData("GitLabGraph:AllowedNetworks:first")]
    [InlineData("GitLabGraph:Accounts")]
    [InlineData("GitLabGraph:0")]
    public void What_does_not_exist_stops_the_start(string name) =>
        Should.Throw<SettingException>(() => SettingNames.Check(Configuration(name))).Message.ShouldContain($"'{name}'");

    [Fact]
    public void What_does_not_exist_stops_the_start_also_where_settings_stand_below_it() =>
        Should.Throw<SettingException>(() => SettingNames.Check(new ConfigurationBuilder().AddInMemoryCollection(
        [
            KeyValuePair.Create<string, string?>("GitLabGraph:Accounts:acme", "glpat-misplaced"),
            KeyValuePair.Create<string, string?>("GitLabGraph:Accounts:acme:Url", "https://gitlab.example.com"),
        ]).Build())).Message.ShouldContain("'GitLabGraph:Accounts:acme'");

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    public void A_section_of_nothing_sets_nothing(string? value) =>
        SettingNames.Check(Configuration("GitLabGraph:Accounts", value));

    private static IConfigurationRoot Configuration(string name, string? value = "value") => new ConfigurationBuilder()
        .AddInMemoryCollection([KeyValuePair.Create(name, value)])
        .Build();

    // | `GitLabGraph:KeyRing:Certificates`, `:Password` | meaning |
    private static IEnumerable<string> Named()
    {
        var rows = Directory.EnumerateFiles(Path.Combine(Checkout.Root, "docs"), "*.md").SelectMany(File.ReadLines);
        foreach (var row in rows.Where(static line => line.StartsWith("| `GitLabGraph:", StringComparison.Ordinal)))
        {
            var place = "";
            foreach (Match cell in Name().Matches(row.Split('|')[1]))
            {
                var name = cell.Groups["name"].Value.Replace("{key}", "acme").Replace("...", "Urgent");
                name = name.StartsWith(':') ? place + name : name;
                place = name[..name.LastIndexOf(':')];
                yield return name;
            }
        }
    }

    [GeneratedRegex("`(?<name>[^`]+)`")]
    private static partial Regex Name();
}
