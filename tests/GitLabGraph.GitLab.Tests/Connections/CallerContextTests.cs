using System.Text;
using GitLabGraph.GitLab.Connections;
using GitLabGraph.GitLab.Tests.Fakes;

namespace GitLabGraph.GitLab.Tests.Connections;

/// <summary>An engine that runs a request on one thread at a time is returned to once for each answer, not by every layer.</summary>
public sealed class CallerContextTests
{
    private readonly FakeGitLab _gitLab = new();

    [Theory]
    [InlineData(RequestEffect.Read)]
    [InlineData(RequestEffect.Write)]
    public async Task Is_returned_to_once_with_the_answer(RequestEffect effect)
    {
        var answer = _gitLab.ThenWaits();
        var connection = _gitLab.Connect();
        var context = new CountingContext();

        var asking = context.Run(() => AskAsync(connection, effect));
        context.Posts.ShouldBe(0);
        answer.SetResult("""{"id":1}""");

        (await asking).ShouldBe("""{"id":1}""");
        context.Posts.ShouldBe(1);
    }

    private static async Task<string> AskAsync(GitLabConnection connection, RequestEffect effect)
    {
        var request = new GitLabRequest(HttpMethod.Post, "api/graphql") { Body = "{}"u8.ToArray(), Effect = effect };
        using var answer = await connection.SendAsync(request, UpstreamCall.Start(), CancellationToken.None);
        SynchronizationContext.Current.ShouldBeOfType<CountingContext>();
        return Encoding.UTF8.GetString(answer.Body.Span);
    }

    private sealed class CountingContext : SynchronizationContext
    {
        private int _posts;

        public int Posts => _posts;

        public T Run<T>(Func<T> start)
        {
            var outside = Current;
            SetSynchronizationContext(this);

            try
            {
                return start();
            }
            finally
            {
                SetSynchronizationContext(outside);
            }
        }

        public override void Post(SendOrPostCallback d, object? state)
        {
            Interlocked.Increment(ref _posts);
            ThreadPool.QueueUserWorkItem(_ => Run<object?>(() =>
            {
                d(state);
                return null;
            }));
        }
    }
}
