using GitLabGraph.Unified.Tests.Lab;

namespace GitLabGraph.Unified.Tests.Accounts;

public sealed class AccountByIdTests(UnifiedLab lab) : IClassFixture<UnifiedLab>
{
    private const string ById = "query($id: ID!) { account(id: $id) { id query { me { username } } } }";

    [Fact]
    public async Task An_account_is_found_by_its_id()
    {
        var own = (await lab.AskAsync("{ account { id } me { username } }")).ShouldBeClean();
        var id = own.Text("account.id");
        var found = (await lab.AskAsync(ById, new { id })).ShouldBeClean();

        found.Text("account.id").ShouldBe(id);
        found.Text("account.query.me.username").ShouldBe(own.Text("me.username"));
    }

    [Fact]
    public async Task An_id_of_something_else_is_told()
    {
        var id = (await lab.AskAsync("{ me { id } }")).Text("me.id");

        (await lab.AskAsync(ById, new { id })).Codes.ShouldBe(["VALIDATION"]);
    }
}
