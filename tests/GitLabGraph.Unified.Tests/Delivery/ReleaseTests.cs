using System.Text.Json;
using GitLabGraph.Unified.Tests.Lab;

namespace GitLabGraph.Unified.Tests.Delivery;

public sealed class ReleaseTests(UnifiedLab lab) : IClassFixture<UnifiedLab>
{
    private const string Fields = "id tagName name description descriptionHtml isUpcoming url createdAt releasedAt author { username } "
        + "commit { sha } milestones { title state } assets { name kind kindRaw url }";

    [Fact]
    public async Task Releases_come_along_with_their_repo()
    {
        var answer = (await lab.AskAsync(
            $"{{ repo(path: \"acme/platform/api\") {{ releases(first: 50) {{ totalCount nodes {{ {Fields} }} }} }} }}")).ShouldBeClean();
        var all = answer.At("repo.releases.nodes").EnumerateArray().ToList();

        answer.Upstream.Count.ShouldBe(1);
        all.Count.ShouldBe(answer.At("repo.releases.totalCount").GetInt32());
        all.ShouldContain(static one => one.GetProperty("isUpcoming").GetBoolean());
        all.ShouldContain(static one => one.GetProperty("author").ValueKind == JsonValueKind.Null);
        all.SelectMany(static one => one.GetProperty("assets").EnumerateArray())
            .Select(static asset => asset.GetProperty("kind").GetString())
            .Distinct().ShouldBe(["PACKAGE", "IMAGE", "RUNBOOK", "OTHER"], ignoreOrder: true);
    }

    [Theory]
    [InlineData("RELEASED_AT_ASC", "releasedAt", false)]
    [InlineData("RELEASED_AT_DESC", "releasedAt", true)]
    [InlineData("CREATED_AT_ASC", "createdAt", false)]
    [InlineData("CREATED_AT_DESC", "createdAt", true)]
    public async Task Releases_are_ordered(string order, string field, bool isDescending)
    {
        var answer = (await lab.AskAsync(
            $"{{ repo(path: \"acme/platform/api\") {{ releases(first: 50, orderBy: {order}) {{ nodes {{ {field} }} }} }} }}"))
            .ShouldBeClean();
        var moments = answer.At("repo.releases.nodes").EnumerateArray().Select(one => one.GetProperty(field).GetDateTimeOffset()).ToList();

        moments.Count.ShouldBeGreaterThan(3);
        moments.ShouldBe(isDescending ? moments.OrderDescending() : moments.Order());
    }
}
