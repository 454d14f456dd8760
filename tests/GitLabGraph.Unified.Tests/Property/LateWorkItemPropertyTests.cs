using GitLabGraph.Unified.Tests.Lab;

namespace GitLabGraph.Unified.Tests.Property;

/// <inheritdoc cref="LateWorkItemLab"/>
public sealed class LateWorkItemPropertyTests(LateWorkItemLab lab) : PlannedAnswers(lab), IClassFixture<LateWorkItemLab>
{
    protected override bool IsBounded => false;
}
