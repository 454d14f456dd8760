using Microsoft.Playwright;

namespace GitLabGraph.EndToEnd.Tests;

/// <summary>What the IDE remembers, takes from an address, and shows in a small window.</summary>
public sealed class IdeDetailsTests
{
    private const string Board = "acme/platform/api#";

    [Fact]
    public async Task A_page_that_is_loaded_again_is_as_it_was()
    {
        await using var ide = await OpenIde.AtAsync("/graphql");
        await Assertions.Expect(ide.Tabs).ToHaveCountAsync(6);
        await ide.RunAsync();
        await ide.ExpectAsync(Board);

        await ide.Page.ReloadAsync();
        await ide.RunAsync();

        await ide.ExpectAsync(Board);
        await Assertions.Expect(ide.Tabs).ToHaveCountAsync(6);
    }

    [Fact]
    public async Task Headers_that_the_IDE_sends_itself_may_be_typed_once_more()
    {
        await using var ide = await OpenIde.AtAsync("/graphql");

        await ide.WriteHeadersAsync("""{ "Content-Type": "application/json", "Accept": "text/html", "X-Upstream-Trace": 1 }""");
        var asked = await ide.Page.RunAndWaitForRequestAsync(ide.RunAsync, request => request.Method == "POST");

        await ide.ExpectAsync(Board);
        asked.Headers["content-type"].ShouldBe("application/json");
        asked.Headers["accept"].ShouldNotContain("text/html");
        asked.Headers["x-upstream-trace"].ShouldBe("1");
    }

    [Fact]
    public async Task A_key_in_the_headers_is_kept_nowhere()
    {
        await using var ide = await OpenIde.AtAsync("/graphql");
        await ide.WriteHeadersAsync("""{ "X-Secret": "glg_abcdefgh_secret" }""");

        // A tab takes over what stands in its editors after a while, or when another is opened.
        await ide.Tabs.Nth(1).ClickAsync();
        await ide.Tabs.First.ClickAsync();
        await ide.RunAsync();
        await ide.ExpectAsync(Board);

        var kept = await ide.Page.EvaluateAsync<string>("JSON.stringify(localStorage)");

        kept.ShouldContain("graphiql:queries");
        kept.ShouldNotContain("glg_abcdefgh_secret");
    }

    [Fact]
    public async Task A_tab_that_is_run_as_soon_as_it_is_opened_is_asked_under_its_own_name()
    {
        await using var ide = await OpenIde.AtAsync("/graphql");
        await Assertions.Expect(ide.Tabs).ToHaveCountAsync(6);
        await ide.Tabs.Nth(1).ClickAsync();
        await ide.RunAsync();
        await ide.ExpectAsync("pullRequests");

        // By a person's hand, or Playwright's, only a slow machine has the run come before GraphiQL has read the text.
        await ide.Page.EvaluateAsync("""
            document.querySelectorAll('.graphiql-tab-button')[0].click();
            document.querySelector('.graphiql-execute-button').click();
            """);

        await ide.ExpectAsync(Board);
    }

    [Fact]
    public async Task An_address_names_its_operation_and_no_later_one()
    {
        var query = Uri.EscapeDataString("query A { me { username } } query B { me { __typename } }");
        await using var ide = await OpenIde.AtAsync($"/graphql?query={query}&operationName=B");
        await ide.RunAsync();
        await ide.ExpectAsync("\"__typename\"");

        await ide.WriteAsync(".graphiql-query-editor", "{ me { name } }");
        await Assertions.Expect(ide.Tabs.First).ToHaveTextAsync("<untitled>");
        await ide.RunAsync();

        await ide.ExpectAsync("\"name\"");
    }

    [Fact]
    public async Task A_browser_that_keeps_nothing_runs_it_all_the_same()
    {
        await using var ide = await OpenIde.AtAsync(
            "/graphql",
            before: "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('', 'SecurityError'); } });");

        await ide.RunAsync();

        await ide.ExpectAsync(Board);
    }

    [Fact]
    public async Task On_a_phone_the_answer_stands_below_the_question()
    {
        await using var ide = await OpenIde.AtAsync("/graphql", width: 390);
        await ide.RunAsync();
        await ide.ExpectAsync(Board);

        var question = await ide.Page.Locator(".graphiql-editors").BoundingBoxAsync();
        var answer = await ide.Page.Locator(".graphiql-response").BoundingBoxAsync();

        answer!.Width.ShouldBeGreaterThan(250);
        answer.Y.ShouldBeGreaterThanOrEqualTo(question!.Y + question.Height);
    }
}
