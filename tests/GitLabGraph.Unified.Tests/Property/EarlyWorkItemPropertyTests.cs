using GitLabGraph.Unified.Tests.Lab;

namespace GitLabGraph.Unified.Tests.Property;

/// <inheritdoc cref="EarlyWorkItemLab"/>
public sealed class EarlyWorkItemPropertyTests(EarlyWorkItemLab lab) : PlannedAnswers(lab), IClassFixture<EarlyWorkItemLab>
{
    protected override bool IsBounded => false;

    // Its issues stand below epics, which are no tickets yet; the sandbox's work items have them as parents all the same.
    // An incident has a weight as an issue only.
    protected override IReadOnlyList<string> LeftOut => ["Ticket.parent", "Ticket.weight"];
}
