using System.Text.Json;
using GitLabGraph.Unified.Tests.Lab;

namespace GitLabGraph.Unified.Tests.OldInstances;

/// <summary>An older instance finds groups by their paths only, which another group may have by the time it is asked.</summary>
public sealed class RenamedGroupTests(OldCommunityLab lab) : IClassFixture<OldCommunityLab>
{
    [Fact]
    public async Task Another_group_that_got_the_path_meanwhile_is_not_taken_for_the_one_that_was_asked_for()
    {
        var id = (await lab.AskAsync("{ group(path: \"commons\") { id } }", null, lab.Link("admin"))).Text("group.id");
        await lab.AskAsync("query($id: ID!) { group(id: $id) { name } }", new { id }, lab.Link("admin"));
        var isKnown = false;

        var answer = await lab.AskWhileAsync(
            async request =>
            {
                if (isKnown)
                {
                    await lab.ChangeAsync(HttpMethod.Put, "groups/commons?path=elsewhere", "admin");
                    await lab.ChangeAsync(HttpMethod.Put, "groups/acme?path=commons", "admin");
                }

                isKnown |= request.RequestUri!.AbsolutePath.Contains("/groups/", StringComparison.Ordinal);
            },
            "query($id: ID!) { group(id: $id) { id path members(first: 1) { nodes { user { username } } } } }",
            new { id },
            "admin");

        answer.Codes.ShouldBe(["NOT_FOUND"]);
        answer.At("group").ValueKind.ShouldBe(JsonValueKind.Null);
    }
}
