using GitLabGraph.Unified.Tests.Lab;

namespace GitLabGraph.Unified.Tests.Property;

/// <inheritdoc cref="EarlyWorkItemLab"/>
public sealed class EarlyWorkItemPropertyTests(EarlyWorkItemLab lab) : PlannedAnswers(lab), IClassFixture<EarlyWorkItemLab>
{
    protected override bool IsBounded => false;
}
