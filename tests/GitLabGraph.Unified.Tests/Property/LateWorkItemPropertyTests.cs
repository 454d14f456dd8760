using GitLabGraph.Unified.Tests.Lab;

namespace GitLabGraph.Unified.Tests.Property;

/// <inheritdoc cref="LateWorkItemLab"/>
public sealed class LateWorkItemPropertyTests(LateWorkItemLab lab) : PlannedAnswers(lab), IClassFixture<LateWorkItemLab>
{
    protected override bool IsBounded => false;

    // Of a work item GraphQL lists them and of an issue REST does: their cursors name other places.
    protected override IReadOnlyList<string> LeftOut => ["Ticket.pullRequests"];
}
