using GitLabGraph.TestKit;

namespace GitLabGraph.EndToEnd.Tests;

/// <summary>
/// The first question: one screen of a ticket board, over real HTTP from the client to GitLab and back.
/// </summary>
public sealed class BoardTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_board_of_fifty_tickets_costs_one_upstream_request()
    {
        await using var lab = await Lab.StartAsync(Cancellation);
        var workspace = await FindWorkspaceAsync(lab);
        lab.GitLab.Requests.Clear();

        var answer = await lab.QueryAsync(Reference("board"), new { workspace }, Cancellation);

        answer.TryGetProperty("errors", out _).ShouldBeFalse(answer.ToString());
        var tickets = answer.GetProperty("data").GetProperty("tickets");
        tickets.GetProperty("nodes").GetArrayLength().ShouldBe(50);
        tickets.GetProperty("pageInfo").GetProperty("hasNextPage").GetBoolean().ShouldBeTrue();
        answer.GetProperty("extensions").GetProperty("upstream").GetProperty("requests").GetInt32().ShouldBe(1);
        lab.GitLab.Requests.Total.ShouldBe(1);
    }

    [Fact]
    public async Task Comments_and_tags_are_fetched_only_when_they_are_selected()
    {
        await using var lab = await Lab.StartAsync(Cancellation);
        var workspace = await FindWorkspaceAsync(lab);
        lab.GitLab.Requests.Clear();

        const string Query =
            "query($workspace: ID!) { tickets(where: { workspace: $workspace }, first: 5) { nodes { title } } }";
        await lab.QueryAsync(Query, new { workspace }, Cancellation);

        var document = lab.GitLab.Requests.All.ShouldHaveSingleItem().Document.ShouldNotBeNull();
        document.ShouldNotContain("notes");
        document.ShouldNotContain("labels");
    }

    internal static async Task<string> FindWorkspaceAsync(Lab lab)
    {
        var answer = await lab.QueryAsync("{ workspace(path: \"acme/platform/api\") { id } }", null, Cancellation);
        return answer.GetProperty("data").GetProperty("workspace").GetProperty("id").GetString()!;
    }

    internal static string Reference(string name) => File.ReadAllText(
        Directory.GetFiles(Path.Combine(Checkout.Root, "src/GitLabGraph.Server/Demo/Examples"), $"*-{name}.graphql").Single());
}
