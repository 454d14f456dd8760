using GitLabGraph.Unified.Deployments;
using GitLabGraph.Unified.Paging;
using GitLabGraph.Unified.PullRequests;
using GitLabGraph.Unified.Tickets;

namespace GitLabGraph.Unified.Tests.Paging;

/// <summary>
/// A list that is read by moments goes on from the last one: what its path orders by, and the bound that it sets, have to agree.
/// </summary>
public sealed class MomentPathTests
{
    private static readonly DateTimeOffset From = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    public static TheoryData<string> Lists =>
    [
        .. Enum.GetNames<TicketOrder>().Where(IsByMoment).Select(static order => $"Ticket {order}"),
        .. Enum.GetNames<PullRequestOrder>().Where(IsByMoment).Select(static order => $"PullRequest {order}"),
        .. new[] { "UpdatedAtAsc", "UpdatedAtDesc" }.Select(static order => $"Deployment {order}"),
    ];

    [Theory]
    [MemberData(nameof(Lists))]
    public void A_list_goes_on_in_the_direction_of_its_order(string name)
    {
        var list = ListOf(name)!;
        var isDescending = name.EndsWith("Desc", StringComparison.Ordinal);
        var moment = list.Moment[..^"_at".Length];
        var path = list.Path(From);

        list.IsDescending.ShouldBe(isDescending);
        path.ShouldContain($"order_by={list.Moment}");
        path.ShouldContain(isDescending ? "sort=desc" : "sort=asc");
        path.ShouldContain($"{moment}_{(isDescending ? "before" : "after")}=2026-03-01");
        path.ShouldNotContain($"{moment}_{(isDescending ? "after" : "before")}=");
    }

    [Theory]
    [InlineData(true, "confidential=true")]
    [InlineData(false, "confidential=false")]
    public void Confidential_is_filtered_as_asked(bool isConfidential, string expected) =>
        new RestTicketPath(new TicketFilter { Confidential = isConfidential }, null, null).Write().ShouldContain(expected);

    private static bool IsByMoment(string order) =>
        order.StartsWith("CreatedAt", StringComparison.Ordinal) || order.StartsWith("UpdatedAt", StringComparison.Ordinal);

    private static MomentList? ListOf(string name) => name.Split(' ') switch
    {
        ["Ticket", var order] => new RestTicketPath(new TicketFilter(), Enum.Parse<TicketOrder>(order), null).ByMoment(),
        ["PullRequest", var order] => RestPullRequestPath.ByMoment(new PullRequestFilter(), Enum.Parse<PullRequestOrder>(order)),
        [_, var order] => DeploymentPath.ByMoment("7", new DeploymentFilter(), Enum.Parse<DeploymentOrder>(order)),
        _ => null,
    };
}
