using GitLabGraph.Unified.Tests.Lab;

namespace GitLabGraph.Unified.Tests.Property;

/// <summary>Of a current GitLab.</summary>
public sealed class UnifiedPropertyTests(UnifiedLab lab) : PlannedAnswers(lab), IClassFixture<UnifiedLab>;
