using GitLabGraph.GitLab.Connections;

namespace GitLabGraph.GitLab.Tests.Connections;

public sealed class FairGateTests
{
    private readonly FairGate _gate = new(1);
    private readonly List<string> _entered = [];

    [Fact]
    public async Task Callers_take_turns_whatever_the_number_of_their_requests()
    {
        await EnterAsync("first");
        Task[] waiting = [EnterAsync("bulk"), EnterAsync("bulk"), EnterAsync("bulk"), EnterAsync("person")];

        for (var i = 0; i < waiting.Length; i++)
        {
            var pending = waiting.Where(task => !task.IsCompleted).ToArray();
            _gate.Leave();
            await Task.WhenAny(pending);
        }

        await Task.WhenAll(waiting);
        _entered.ShouldBe(["first", "bulk", "person", "bulk", "bulk"]);
    }

    [Fact]
    public async Task Whoever_gave_up_is_passed_over()
    {
        await EnterAsync("first");
        using var impatient = new CancellationTokenSource();
        var gone = _gate.EnterAsync("gone", impatient.Token);
        var next = EnterAsync("next");

        await impatient.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(() => gone);
        _gate.Leave();
        await next;
        _gate.Leave();

        await EnterAsync("later");
        _entered.ShouldBe(["first", "next", "later"]);
    }

    private async Task EnterAsync(string caller)
    {
        await _gate.EnterAsync(caller, TestContext.Current.CancellationToken);
        _entered.Add(caller);
    }
}
