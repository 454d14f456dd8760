using System.Text;
using System.Text.Json.Nodes;
using GitLabGraph.Unified.Tests.Lab;

namespace GitLabGraph.Unified.Tests.Paging;

/// <summary>Cursors that name rows: how long they get is not for a GitLab to say.</summary>
public sealed class LongIdTests(UnifiedLab lab) : IClassFixture<UnifiedLab>
{
    private const string Query = """
        query($first: Int!, $after: String) { pullRequests(where: { scope: ALL }, first: $first, after: $after) {
            edges { cursor node { title } } pageInfo { hasNextPage } } }
        """;

    [Theory]
    [InlineData("|,", "2026-01-01T00:00:00.000Z")]
    [InlineData("x", "2026-01-01T00:00:00.000Z")]
    [InlineData("x", "9999-12-31T23:59:59.9999999Z")]
    [InlineData("x", "0001-01-01T00:00:00.000Z")]
    public async Task Rows_of_one_moment_whose_ids_are_a_megabyte_long_are_told_with_short_cursors(string letters, string moment)
    {
        var id = string.Concat(Enumerable.Repeat(letters, 1_000_000 / letters.Length));
        lab.Tampers = response => TamperAsync(response, id, moment);

        try
        {
            var answer = (await lab.AskAsync(Query, new { first = 15 })).ShouldBeClean();
            var cursors = answer.At("pullRequests.edges").EnumerateArray()
                .Select(static edge => edge.GetProperty("cursor").GetString()!).ToList();

            cursors.Count.ShouldBe(15);
            cursors.ShouldAllBe(static cursor => cursor.Length < 1000);

            // And can be read again, whatever stands in the ids.
            (await lab.AskAsync(Query, new { first = 15, after = cursors[9] })).ShouldBeClean();
        }
        finally
        {
            lab.Tampers = null;
        }
    }

    private static async Task TamperAsync(HttpResponseMessage response, string id, string moment)
    {
        if (response.IsSuccessStatusCode
            && JsonNode.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)) is JsonArray rows)
        {
            foreach (var row in rows)
            {
                row!["created_at"] = moment;
                row["updated_at"] = moment;
                row["id"] = $"{id}{row["id"]}";
            }

            response.Headers.ETag = null;
            response.Content = new StringContent(rows.ToJsonString(), Encoding.UTF8, "application/json");
        }
    }
}
