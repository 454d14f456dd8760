using GitLabGraph.Unified.Tests.Lab;

namespace GitLabGraph.Unified.Tests.Property;

/// <inheritdoc cref="OldCommunityLab"/>
public sealed class OldCommunityPropertyTests(OldCommunityLab lab) : PlannedAnswers(lab), IClassFixture<OldCommunityLab>
{
    protected override bool IsBounded => false;

    protected override string? NotFindable => "Comment";
}
