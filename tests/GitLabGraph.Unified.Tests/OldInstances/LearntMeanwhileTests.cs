using GitLabGraph.Unified.Tests.Lab;

namespace GitLabGraph.Unified.Tests.OldInstances;

/// <summary>
/// Two documents are on their way before anything is known of an old instance, as those of a page or of one large question
/// are. What the one is refused for, the other has learnt before that refusal comes.
/// </summary>
public sealed class LearntMeanwhileTests(OldCommunityLab lab) : IClassFixture<OldCommunityLab>
{
    private const string Query = "query($id: ID!) { node(id: $id) { ... on Ticket { title parent { id } } } }";

    [Fact]
    public async Task Is_no_refusal_of_what_can_be_asked_for_in_another_way()
    {
        var tickets = await lab.AskAsync(
            "{ workspace(path: \"acme/platform/api\") { tickets(first: 2, where: { types: [ISSUE] }) { nodes { id } } } }");
        lab.Forget("developer");
        var account = lab.Link();
        var (refused, learnt) = (new TaskCompletionSource(), new TaskCompletionSource());
        lab.Tampers = async answer =>
        {
            var document = await answer.RequestMessage!.Content!.ReadAsStringAsync(TestContext.Current.CancellationToken);

            if (document.Contains("epic{", StringComparison.Ordinal) && refused.TrySetResult())
            {
                await learnt.Task;
            }
        };

        try
        {
            var slow = AskAsync(0);
            await refused.Task.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
            (await AskAsync(1)).ShouldBeClean();
            learnt.SetResult();

            (await slow).ShouldBeClean().Text("node.title").ShouldNotBeEmpty();
        }
        finally
        {
            learnt.TrySetResult();
            lab.Tampers = null;
        }

        Task<LabAnswer> AskAsync(int index) =>
            lab.AskBesideAsync(Query, new { id = tickets.Text($"workspace.tickets.nodes.{index}.id") }, account);
    }
}
