using GitLabGraph.Unified.Tests.Lab;

namespace GitLabGraph.Unified.Tests.Filters;

/// <inheritdoc cref="EarlyWorkItemLab"/>
public sealed class EarlyWorkItemFilterMeaningTests(EarlyWorkItemLab lab) : FilterMeaning(lab), IClassFixture<EarlyWorkItemLab>
{
    // It filters people by words and usernames only.
    protected override int MostRefused => 95;
}
