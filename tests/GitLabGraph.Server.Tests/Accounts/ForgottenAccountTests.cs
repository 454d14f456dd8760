using System.Runtime.CompilerServices;
using GitLabGraph.Accounts.Store;
using GitLabGraph.Server.Accounts;
using GitLabGraph.TestKit;
using Microsoft.Extensions.DependencyInjection;

namespace GitLabGraph.Server.Tests.Accounts;

/// <summary>What is known of an account goes with its link.</summary>
public sealed class ForgottenAccountTests
{
    private const string Tenant = "default";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task One_that_is_unlinked_here_is_let_go()
    {
        await using var lab = await LinkLab.StartAsync(Cancellation);
        var known = await LinkAsync(lab);

        await lab.MutateAsync($"unlinkAccount(input: {{ account: \"{known.Id}\" }}) {{ accountId }}", Cancellation);

        IsGone(known.Account).ShouldBeTrue();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task One_that_another_node_unlinked_is_let_go_when_it_is_asked_for(bool byName)
    {
        await using var lab = await LinkLab.StartAsync(Cancellation);
        var known = await LinkAsync(lab);

        await lab.Services.GetRequiredService<IAccountStore>().UnlinkAsync(Tenant, known.Key, "another node", Cancellation);
        IsGone(known.Account).ShouldBeFalse();
        await lab.QueryAsync("{ me { username } }", byName ? known.Id : null, Cancellation);

        IsGone(known.Account).ShouldBeTrue();
    }

    // In a frame of its own, so that nothing of it is on the stack when the memory is looked through.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static async Task<(string Id, string Key, WeakReference Account)> LinkAsync(LinkLab lab)
    {
        var payload = await lab.MutateAsync(
            $"linkAccount(input: {{ instanceUrl: \"{lab.GitLab.BaseUrl}\", token: \"glpat-sandbox-owner\" }}) {{ account {{ id }} }}",
            Cancellation);
        var id = payload.GetProperty("account").GetProperty("id").GetString()!;
        var account = await lab.Services.GetRequiredService<LinkedAccountDirectory>().FindAsync(Tenant, id, Cancellation);
        return (id, account!.Key, new WeakReference(account));
    }

    private static bool IsGone(WeakReference account)
    {
        for (var round = 0; round < 20 && account.IsAlive; round++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }

        return !account.IsAlive;
    }
}
