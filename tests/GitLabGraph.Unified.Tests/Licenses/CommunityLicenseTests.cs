using GitLabGraph.Sandbox;
using GitLabGraph.Unified.Tests.Lab;

namespace GitLabGraph.Unified.Tests.Licenses;

public sealed class CommunityLicenseTests(CommunityLicenseTests.CommunityLab lab) : IClassFixture<CommunityLicenseTests.CommunityLab>
{
    [Fact]
    public async Task Community_edition_has_no_licence_and_that_is_no_error()
    {
        var answer = (await lab.AskAsync("""{ licenses { name } group(path: "acme") { licenses { name } } }""", null, lab.Link("owner")))
            .ShouldBeClean();

        answer.At("licenses").GetArrayLength().ShouldBe(0);
        answer.At("group.licenses").GetArrayLength().ShouldBe(0);
    }

    public sealed class CommunityLab : UnifiedLab
    {
        protected override SandboxOptions Options => new() { IsEnterprise = false };
    }
}
