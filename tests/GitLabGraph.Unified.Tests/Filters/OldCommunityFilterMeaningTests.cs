using GitLabGraph.Unified.Tests.Lab;

namespace GitLabGraph.Unified.Tests.Filters;

/// <inheritdoc cref="OldCommunityLab"/>
public sealed class OldCommunityFilterMeaningTests(OldCommunityLab lab) : FilterMeaning(lab), IClassFixture<OldCommunityLab>
{
    // It filters people by words and usernames only.
    protected override int MostRefused => 95;
}
