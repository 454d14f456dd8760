namespace GitLabGraph.Sandbox.Tests.Rest;

/// <summary>GitLab's own JSON Schemas judge the answers.</summary>
public sealed class RestSchemasTests(Sandboxes sandboxes) : IClassFixture<Sandboxes>
{
    [Theory]
    [InlineData("projects/acme%2Fplatform%2Fapi/issues?per_page=100", "issues.json")]
    [InlineData("groups/acme%2Fapps/issues?per_page=100", "issues.json")]
    [InlineData("projects/acme%2Fsupport/issues?per_page=100", "issues.json")]
    [InlineData("projects/acme%2Fplatform%2Fapi/issues/1", "issue.json")]
    [InlineData("projects/acme%2Fplatform%2Fapi/merge_requests?per_page=100", "merge_requests.json")]
    [InlineData("projects/acme%2Fplatform%2Fapi/merge_requests/1", "merge_request.json")]
    [InlineData("projects/acme%2Fplatform%2Fapi/merge_requests/1/notes", "notes.json")]
    [InlineData("projects/acme%2Fplatform%2Fapi/issues/1/notes", "notes.json")]
    [InlineData("projects", "projects.json")]
    [InlineData("projects/acme%2Fplatform%2Fapi", "project.json")]
    [InlineData("projects/acme%2Fplatform%2Fapi/members/all", "members.json")]
    [InlineData("groups/acme/members?show_seat_info=true", "members.json")]
    [InlineData("projects/acme%2Fplatform%2Fapi/repository/branches/main", "branch.json")]
    [InlineData("projects/acme%2Fplatform%2Fapi/repository/branches/fix%2F%2342-crash", "branch.json")]
    [InlineData("projects/acme%2Fplatform%2Fapi/repository/commits/main", "commit/detail.json")]
    [InlineData("projects/acme%2Fplatform%2Fapi/milestones", "milestones.json")]
    [InlineData("groups/acme/milestones", "milestones.json")]
    [InlineData("projects/acme%2Fplatform%2Fapi/pipelines", "pipelines.json")]
    [InlineData("projects/acme%2Fplatform%2Fapi/pipelines?status=failed&yaml_errors=true", "pipelines.json")]
    [InlineData("projects/acme%2Fplatform%2Fapi/pipelines/latest", "pipeline/detail.json")]
    [InlineData("projects/acme%2Fplatform%2Fapi/environments", "environments.json")]
    [InlineData("projects/acme%2Fplatform%2Fapi/environments/201", "environment.json")]
    [InlineData("projects/acme%2Fplatform%2Fapi/deployments/10001", "deployment.json")]
    [InlineData("projects/acme%2Fplatform%2Fapi/deployments/10005", "deployment.json")]
    [InlineData("projects/acme%2Fplatform%2Fapi/releases", "releases.json")]
    [InlineData("projects/acme%2Fplatform%2Fapi/releases/v1.1.0", "release.json")]
    [InlineData("projects/acme%2Fplatform%2Fapi/hooks/401", "project_hook.json")]
    [InlineData("metadata", "metadata.json")]
    [InlineData("user", "user/public.json")]
    public async Task Pass(string path, string schema)
    {
        var file = SchemaPath(schema);
        var judge = await JsonSchemaFile.ReadAsync(file);
        using var client = sandboxes.As("maintainer");
        using var response = await client.GetAsync(path, TestContext.Current.CancellationToken);
        var text = await response.TextAsync();

        response.IsSuccessStatusCode.ShouldBeTrue(text);
        judge.Validate(text).Select(error => error.ToString()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Fail_on_an_answer_that_lacks_a_field()
    {
        var judge = await JsonSchemaFile.ReadAsync(SchemaPath("issues.json"));

        judge.Validate("""[{ "id": "seven" }]""").ShouldNotBeEmpty();
    }

    [Fact]
    public async Task Pass_for_the_current_user_as_an_admin_sees_it()
    {
        var judge = await JsonSchemaFile.ReadAsync(SchemaPath("user/admin.json"));
        using var client = sandboxes.As("admin");
        using var response = await client.GetAsync("user", TestContext.Current.CancellationToken);

        judge.Validate(await response.TextAsync()).Select(error => error.ToString()).ShouldBeEmpty();
    }

    private static string SchemaPath(string name)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "GitLabGraph.sln")))
        {
            folder = folder.Parent;
        }

        var schemas = Path.Combine(folder?.FullName ?? "", "..", "shared", "gitlab", "json-schemas", "public_api", "v4");
        Assert.SkipUnless(Directory.Exists(schemas), "GitLab's JSON Schemas are not beside the repository.");
        return Path.Combine(schemas, name);
    }
}
