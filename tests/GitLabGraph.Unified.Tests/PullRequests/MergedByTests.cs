using System.Text.Json;
using GitLabGraph.Sandbox.World.Changes.Code;
using GitLabGraph.Sandbox.World.Code;
using GitLabGraph.Sandbox.World.Queries;
using GitLabGraph.Unified.Tests.Lab;

namespace GitLabGraph.Unified.Tests.PullRequests;

public sealed class MergedByTests(UnifiedLab lab) : IClassFixture<UnifiedLab>
{
    private const string Query = "query($reference: String!) { pullRequest(reference: $reference) { mergedBy { username } remoteData } }";

    // GitLab's schema: "User who merged the merge request or set it to auto-merge."
    [Fact]
    public async Task Nobody_has_merged_what_waits_for_its_checks()
    {
        var world = lab.GitLab.World;
        var dana = world.SeenBy(world.FindUser("dana"));
        var waiting = world.MergeRequests.All.First(request => dana.CanMerge(request)
            && MergeChecks.StatusOf(request, world) == DetailedMergeStatus.CiStillRunning);
        world.Changes.Merges.Merge(dana, waiting, new MergeOptions { WaitsForChecks = true });

        var answer = (await lab.AskAsync(Query, new { reference = ReferenceOf(waiting) })).ShouldBeClean();

        answer.Text("pullRequest.remoteData.merge_user.username").ShouldBe("dana");
        answer.At("pullRequest.mergedBy").ValueKind.ShouldBe(JsonValueKind.Null);
    }

    [Fact]
    public async Task Who_merged_it_is_told()
    {
        var merged = lab.GitLab.World.MergeRequests.All.First(static request => request.State == MergeRequestState.Merged);

        var answer = (await lab.AskAsync(Query, new { reference = ReferenceOf(merged) })).ShouldBeClean();

        answer.Text("pullRequest.mergedBy.username").ShouldBe(answer.Text("pullRequest.remoteData.merged_by.username"));
    }

    private string ReferenceOf(MergeRequest request) =>
        $"{lab.GitLab.World.Projects.Get(request.ProjectId).FullPath}!{request.Iid}";
}
