using GitLabGraph.Sandbox;
using GitLabGraph.Unified.Tests.Lab;

namespace GitLabGraph.Unified.Tests.Licenses;

/// <summary>Enterprise Edition without a licence, as most free instances are: GitLab answers null for the licence.</summary>
public sealed class UnlicensedTests(UnlicensedTests.FreeLab lab) : IClassFixture<UnlicensedTests.FreeLab>
{
    [Theory]
    [InlineData("admin")]
    [InlineData("owner")]
    public async Task Nothing_is_licensed(string person)
    {
        var answer = await lab.AskAsync(
            """{ group(path: "acme") { licenses { name } } user(username: "dana") { licenses { name } } }""", null, lab.Link(person));

        answer.At("group.licenses").GetArrayLength().ShouldBe(0);

        // Whoever is no administrator is not told whether there is a licence.
        answer.Codes.ShouldBe(person == "admin" ? [] : ["FORBIDDEN"]);
    }

    [Fact]
    public async Task An_administrator_is_told_of_no_licence() =>
        (await lab.AskAsync("{ licenses { name } }", null, lab.Link("admin"))).ShouldBeClean()
            .At("licenses").GetArrayLength().ShouldBe(0);

    public sealed class FreeLab : UnifiedLab
    {
        protected override SandboxOptions Options => new() { LicensedUsers = null, HasSubscriptions = false };
    }
}
