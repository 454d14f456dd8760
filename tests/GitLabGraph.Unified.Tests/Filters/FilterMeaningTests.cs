using GitLabGraph.Unified.Tests.Lab;

namespace GitLabGraph.Unified.Tests.Filters;

/// <summary>Of a current GitLab.</summary>
public sealed class FilterMeaningTests(UnifiedLab lab) : FilterMeaning(lab), IClassFixture<UnifiedLab>;
