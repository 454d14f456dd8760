using GitLabGraph.Unified.Accounts;
using GitLabGraph.Unified.Tickets;

namespace GitLabGraph.Unified.Tests.Tickets;

public sealed class PriorityRulesTests
{
    [Theory]
    [InlineData(TicketPriority.Urgent, "priority::low", "P1", "priority::high")]
    [InlineData(TicketPriority.High, "P2", "P4")]
    [InlineData(TicketPriority.Normal, "bug", "PRIORITY::MEDIUM")]
    [InlineData(null, "bug", "backend")]
    public void The_most_urgent_label_decides(TicketPriority? expected, params string[] labels) =>
        PriorityRules.Default.Of(labels).ShouldBe(expected);
}
