using GitLabGraph.Unified.Tests.Lab;

namespace GitLabGraph.Unified.Tests.Property;

/// <summary>Of a current GitLab.</summary>
public sealed class HonestAnswerTests(UnifiedLab lab) : HonestAnswers(lab), IClassFixture<UnifiedLab>;
