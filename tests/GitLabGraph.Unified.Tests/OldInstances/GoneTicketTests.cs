using GitLabGraph.Unified.Tests.Lab;

namespace GitLabGraph.Unified.Tests.OldInstances;

/// <summary>An older instance lists tickets over REST and tells the rest of them afterwards; one may be gone by then.</summary>
public sealed class GoneTicketTests(OldCommunityLab lab) : IClassFixture<OldCommunityLab>
{
    private const string Place = "projects/acme%2Fplatform%2Fapi/issues";

    [Fact]
    public async Task A_ticket_that_is_deleted_after_it_was_listed_costs_its_own_place_only()
    {
        await lab.WriteAsync(Place, new { title = "Soon gone" });
        var number = (await lab.ReadAsync($"{Place}?per_page=1"))[0].GetProperty("iid").GetInt32();

        var isListed = false;

        var answer = await lab.AskWhileAsync(
            async request =>
            {
                if (isListed)
                {
                    await lab.ChangeAsync(HttpMethod.Delete, $"{Place}/{number}", "owner");
                }

                isListed |= request.RequestUri!.AbsolutePath.EndsWith("/issues", StringComparison.Ordinal);
            },
            "{ tickets(first: 3, orderBy: CREATED_AT_DESC) { nodes { title author { username } } } }");

        answer.Codes.ShouldBe(["NOT_FOUND"]);
        answer.Json.ToString().ShouldContain($"acme/platform/api#{number}");
        answer.At("tickets.nodes").GetArrayLength().ShouldBe(2);
    }
}
