using System.Text.RegularExpressions;
using GitLabGraph.GraphQL.AspNetCore.Configuration;
using GitLabGraph.GraphQL.AspNetCore.Tests.Hosting;

namespace GitLabGraph.GraphQL.AspNetCore.Tests.Ide;

public sealed partial class IdeTests
{
    private const string Browser = "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,*/*;q=0.8";

    [Theory]
    [InlineData("/graphql", "/graphql")]
    [InlineData("/graphql/", "/graphql/")]
    [InlineData("/graphql?query={field}", "/graphql")]
    [InlineData("/graphql/ui", "/graphql")]
    [InlineData("/graphql/ui/", "/graphql")]
    public async Task Serves_the_page_and_every_file_it_names_from_the_application_itself(string address, string endpoint)
    {
        await using var host = await StartAsync();

        var page = await host.GetAsync(address, Browser);

        page.Status.ShouldBe(200);
        page.ContentType.ShouldBe("text/html; charset=utf-8");
        var pageAddress = new Uri(host.Address, address);
        var files = Reference().Matches(page.Body).Select(match => new Uri(pageAddress, match.Groups[1].Value)).ToList();
        files.Count.ShouldBe(9);
        foreach (var file in files)
        {
            file.Host.ShouldBe(host.Address.Host);
            (await host.GetAsync(file.PathAndQuery, "*/*")).Status.ShouldBe(200, file.ToString());
        }

        new Uri(pageAddress, Endpoint().Match(page.Body).Groups[1].Value).AbsolutePath.ShouldBe(endpoint);
    }

    [Theory]
    [InlineData("/graphql/%22%3E%3Cb%3E", "/graphql/%22%3E%3Cb%3E")]
    [InlineData("/graphql/of%20Ada", "/graphql/of%20Ada")]
    [InlineData("/graphql/of%20Ada/ui", "/graphql/of%20Ada")]
    public async Task Writes_a_parameter_of_its_own_address_as_an_address(string address, string endpoint)
    {
        await using var host = await GraphQLHost.StartAsync(
            server => server.AddDocumentFromString("type Query { field: Int }"), path: "/graphql/{tenant}");

        var page = await host.GetAsync(address, Browser);

        page.Status.ShouldBe(200);
        page.Body.ShouldNotContain("\"><b>");
        var pageAddress = new Uri(host.Address, address);
        new Uri(pageAddress, Endpoint().Match(page.Body).Groups[1].Value).AbsolutePath.ShouldBe(endpoint);
        var file = new Uri(pageAddress, Reference().Matches(page.Body)[0].Groups[1].Value);
        (await host.GetAsync(file.PathAndQuery, "*/*")).Status.ShouldBe(200, file.ToString());
    }

    [Fact]
    public async Task Lets_the_page_load_nothing_from_elsewhere_and_run_no_inline_script()
    {
        await using var host = await StartAsync();

        var page = await host.GetAsync("/graphql", Browser);

        var policy = page.Headers["Content-Security-Policy"];
        policy.ShouldContain("default-src 'none'");
        policy.ShouldContain("script-src 'self';");
        policy.ShouldContain("frame-ancestors 'none'");
        policy.ShouldNotContain("http");
        page.Body.ShouldNotContain("https://");
    }

    [Theory]
    [InlineData("br")]
    [InlineData("gzip")]
    public async Task Sends_files_compressed_and_lets_the_browser_keep_them(string encoding)
    {
        await using var host = await StartAsync();
        var address = await FileAddressAsync(host, "graphiql.min.js");
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.TryAddWithoutValidation("Accept-Encoding", encoding);

        var reply = await host.SendAsync(request);

        reply.Headers["Content-Encoding"].ShouldBe(encoding);
        int.Parse(reply.Headers["Content-Length"], null).ShouldBeLessThan(400_000);
        reply.Headers["Cache-Control"].ShouldBe("public, max-age=31536000, immutable");
        using var again = new HttpRequestMessage(HttpMethod.Get, address);
        again.Headers.TryAddWithoutValidation("If-None-Match", reply.Headers["ETag"]);
        (await host.SendAsync(again)).Status.ShouldBe(304);
    }

    [Fact]
    public async Task Puts_the_hosts_examples_headers_and_title_into_the_page_without_opening_it_to_injection()
    {
        await using var host = await StartAsync(options =>
        {
            options.Tool.Title = "Tickets <b>&</b> more";
            options.Tool.DefaultHeaders["X-Upstream-Trace"] = "1";
            options.Tool.Examples.Add(new ExampleOperation("query Board { x } # </script><script>alert(1)", """{"first":1}"""));
        });

        var page = await host.GetAsync("/graphql", Browser);

        page.Body.ShouldContain("<title>Tickets &lt;b&gt;&amp;&lt;/b&gt; more</title>");
        page.Body.ShouldContain("X-Upstream-Trace");
        page.Body.ShouldContain("query Board");
        page.Body.ShouldNotContain("<script>alert");
    }

    [Fact]
    public async Task Answers_404_for_a_file_it_does_not_have()
    {
        await using var host = await StartAsync();

        (await host.GetAsync("/graphql/ui/assets/x/index.html")).Status.ShouldBe(404);
        (await host.GetAsync("/graphql/ui/assets/x/..%2f..%2fappsettings.json")).Status.ShouldBe(404);
    }

    [Fact]
    public async Task Serves_no_page_where_the_IDE_is_turned_off()
    {
        await using var host = await StartAsync(options => options.Tool.Enable = false);

        (await host.GetAsync("/graphql", Browser)).ContentType.ShouldBe("application/json; charset=utf-8");
        (await host.GetAsync("/graphql/ui", Browser)).Status.ShouldBe(404);
    }

    private static async Task<string> FileAddressAsync(GraphQLHost host, string name)
    {
        var page = await host.GetAsync("/graphql/ui", Browser);
        var files = Reference().Matches(page.Body).Select(match => match.Groups[1].Value);
        return "/graphql/" + files.First(file => file.EndsWith(name, StringComparison.Ordinal));
    }

    private static Task<GraphQLHost> StartAsync(Action<GraphQLServerOptions>? options = null) =>
        GraphQLHost.StartAsync(server => server.UseRequestExecutor(_ => new UnreachedExecutor()), options);

    [GeneratedRegex("(?:src|href)=\"([^\"?]+)\"")]
    private static partial Regex Reference();

    [GeneratedRegex("\"endpoint\":\"([^\"]+)\"")]
    private static partial Regex Endpoint();
}
