using System.Net;
using GitLabGraph.GitLab.Accounts;
using GitLabGraph.GitLab.Connections;
using GitLabGraph.GitLab.Errors;
using GitLabGraph.GitLab.Rest.Work;
using GitLabGraph.GitLab.Tests.Fakes;

namespace GitLabGraph.GitLab.Tests.Rest;

public sealed class RestCallsTests
{
    private readonly FakeGitLab _gitLab = new();
    private readonly UpstreamCall _call = UpstreamCall.Start();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Reads_a_branch_whatever_its_name()
    {
        _gitLab.Then("""{"name":"feature/a#1","merged":false,"commit":{"id":"abc"}}""");

        var branch = await _gitLab.Client().Branches.GetAsync("acme/web", "feature/a#1", _call, Cancellation);

        branch.Commit!.Id.ShouldBe("abc");
        _gitLab.Seen.Single().Url
            .ShouldBe("https://gitlab.test/sub/api/v4/projects/acme%2Fweb/repository/branches/feature%2Fa%231");
    }

    [Fact]
    public async Task Creates_a_branch_as_a_write()
    {
        _gitLab.Then(HttpStatusCode.BadRequest, """{"message":"Branch already exists"}""");

        var exception = await Should.ThrowAsync<GitLabException>(
            () => _gitLab.Client().Branches.CreateAsync("7", "x", "main", _call, Cancellation));

        exception.Error.ShouldBe(GitLabError.Invalid);
        exception.Details.ShouldBe(["Branch already exists"]);
        _gitLab.Seen.Single().Method.ShouldBe("POST");
    }

    [Fact]
    public async Task Deletes_a_label_without_reading_an_answer()
    {
        _gitLab.Then(HttpStatusCode.NoContent, "");

        await _gitLab.Client().Labels.DeleteAsync(LabelOwner.Group("acme"), 5, _call, Cancellation);

        _gitLab.Seen.Single().ShouldSatisfyAllConditions(
            seen => seen.Method.ShouldBe("DELETE"),
            seen => seen.Url.ShouldEndWith("/api/v4/groups/acme/labels/5"));
    }

    [Fact]
    public async Task Changes_a_label_with_a_JSON_body()
    {
        _gitLab.Then("""{"id":5,"name":"new","color":"#ff0000"}""");
        var change = new Dictionary<string, object?> { ["new_name"] = "new", ["priority"] = null };

        var label = await _gitLab.Client().Labels.UpdateAsync(LabelOwner.Project("7"), 5, change, _call, Cancellation);

        label.Name.ShouldBe("new");
        _gitLab.Seen.Single().Body.ShouldBe("""{"new_name":"new","priority":null}""");
    }

    [Fact]
    public async Task Falls_back_to_the_version_where_there_is_no_metadata()
    {
        _gitLab.Then(HttpStatusCode.NotFound, """{"error":"404 Not Found"}""")
            .Then("""{"version":"14.9.2","revision":"abc"}""");

        var metadata = await _gitLab.Client().Instance.GetMetadataAsync(_call, Cancellation);

        metadata.Version.ShouldBe("14.9.2");
        metadata.Enterprise.ShouldBeNull();
    }

    [Fact]
    public async Task Asks_for_scopes_where_the_kind_of_token_has_them()
    {
        _gitLab.Then("""{"id":1,"scopes":["read_api"]}""").Then("""{"resource_owner_id":1,"scope":["api","openid"]}""");
        var instance = _gitLab.Client().Instance;

        (await instance.GetScopesAsync(TokenKind.GroupAccessToken, _call, Cancellation)).ShouldBe(["read_api"]);
        (await instance.GetScopesAsync(TokenKind.OAuth, _call, Cancellation)).ShouldBe(["api", "openid"]);
        (await instance.GetScopesAsync(TokenKind.Anonymous, _call, Cancellation)).ShouldBeNull();
        _gitLab.Seen.Select(seen => seen.Url).ShouldBe(
            ["https://gitlab.test/sub/api/v4/personal_access_tokens/self", "https://gitlab.test/sub/oauth/token/info"]);
    }

    [Fact]
    public async Task Tells_scopes_of_an_OAuth_token_that_was_taken_for_another()
    {
        _gitLab
            .Then(HttpStatusCode.BadRequest,
                """{"message":"400 Bad request - This endpoint requires token type to be a personal access token"}""")
            .Then("""{"resource_owner_id":1,"scope":["read_api"]}""");

        var scopes = await _gitLab.Client().Instance.GetScopesAsync(TokenKind.PersonalAccessToken, _call, Cancellation);

        scopes.ShouldBe(["read_api"]);
    }

    [Fact]
    public async Task Tells_permissions_of_a_custom_role()
    {
        _gitLab.Then("""[{"id":1,"name":"x","base_access_level":30,"read_code":true,"admin_web_hook":false}]""");

        var roles = await _gitLab.Client().Members.ListRolesOfGroup("acme", _call).ToListAsync(Cancellation);

        roles.Single().Permissions.ShouldBe(["read_code"]);
    }

    [Fact]
    public async Task Reads_labels_as_names_and_as_objects()
    {
        _gitLab.Then("""[{"id":1,"iid":1,"title":"a","labels":["x"]},{"id":2,"labels":[{"id":3,"name":"y"}]}]""");

        var issues = await _gitLab.Client().Issues.List("7", path => path, _call).ToListAsync(Cancellation);

        issues.SelectMany(issue => issue.Labels!).Select(label => (label.Id, label.Name)).ShouldBe([(null, "x"), (3, "y")]);
    }

    [Fact]
    public async Task Uploads_a_file_under_a_harmless_name()
    {
        _gitLab.Then(HttpStatusCode.Created, """{"id":1,"markdown":"![a](/uploads/1/a.png)"}""");

        var upload = await _gitLab.Client().Uploads.CreateAsync(
            "7", "../evil\"\r\nX: y.png", "data"u8.ToArray(), _call, Cancellation);

        upload.Markdown.ShouldBe("![a](/uploads/1/a.png)");
        var body = _gitLab.Seen.Single().Body;
        body.ShouldContain("data");
        body.ShouldNotContain("\r\nX: y");
        body.ShouldNotContain("..");
    }

    [Theory]
    [InlineData("<html>Sign in</html>", "text/html")]
    [InlineData("""{"id": "not a number"}""", "application/json")]
    [InlineData("""[]""", "application/json")]
    [InlineData("""{"id":""", "application/json")]
    public async Task Does_not_take_another_shape_for_an_answer(string body, string mediaType)
    {
        _gitLab.Then(HttpStatusCode.OK, body, mediaType);

        var exception = await Should.ThrowAsync<GitLabException>(
            () => _gitLab.Client().Users.GetCurrentAsync(_call, Cancellation));

        exception.Error.ShouldBe(GitLabError.NotUnderstood);
    }
}
