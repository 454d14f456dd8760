namespace GitLabGraph.Sandbox.Tests.Rest;

public sealed class LabelPromotionTests(Sandboxes sandboxes) : IClassFixture<Sandboxes>
{
    [Fact]
    public async Task A_projects_label_becomes_its_groups_and_swallows_its_namesakes()
    {
        using var client = sandboxes.As("owner");
        foreach (var project in new[] { "ios", "android" })
        {
            await client.AskAsync(HttpMethod.Post, $"{Path(project)}/labels", new { name = "rising", color = "#112233" });
            await client.AskAsync(HttpMethod.Post, $"{Path(project)}/issues", new { title = "Rises", labels = "rising" });
        }

        using var answer = await client.AskAsync(HttpMethod.Put, $"{Path("ios")}/labels/rising/promote");

        (await answer.JsonAsync()).GetProperty("is_project_label").GetBoolean().ShouldBeFalse();
        (await client.JsonAsync("groups/acme%2Fapps%2Fmobile/labels?search=rising")).GetArrayLength().ShouldBe(1);
        (await client.JsonAsync($"{Path("android")}/labels?search=rising&include_ancestor_groups=false")).GetArrayLength().ShouldBe(0);
        (await client.JsonAsync($"{Path("android")}/issues?labels=rising")).GetArrayLength().ShouldBe(1);
    }

    private static string Path(string project) => $"projects/acme%2Fapps%2Fmobile%2F{project}";
}
