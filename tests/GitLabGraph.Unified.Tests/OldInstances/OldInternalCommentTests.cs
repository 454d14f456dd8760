using GitLabGraph.Unified.Tests.Lab;

namespace GitLabGraph.Unified.Tests.OldInstances;

/// <summary>Before 15.5 GitLab's internal notes were called confidential; they are no less internal.</summary>
public sealed class OldInternalCommentTests(OldCommunityLab old, EarlyWorkItemLab early)
    : IClassFixture<OldCommunityLab>, IClassFixture<EarlyWorkItemLab>
{
    [Fact]
    public async Task An_internal_comment_is_told_as_one()
    {
        foreach (var lab in new UnifiedLab[] { old, early })
        {
            var project = lab.GitLab.World.FindProject("acme/platform/api")!.Id;
            await lab.WriteAsync($"projects/{project}/issues/1/notes", new { body = "between us", @internal = true });

            var answer = (await lab.AskAsync("{ ticket(reference: \"acme/platform/api#1\") { comments(first: 100) { nodes { body isInternal } } } }"))
                .ShouldBeClean();

            answer.At("ticket.comments.nodes").EnumerateArray()
                .Single(static comment => comment.GetProperty("body").GetString() == "between us")
                .GetProperty("isInternal").GetBoolean().ShouldBeTrue();
        }
    }
}
