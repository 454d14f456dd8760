using GitLabGraph.Unified.Tests.Lab;

namespace GitLabGraph.Unified.Tests.Property;

/// <inheritdoc cref="OldCommunityLab"/>
public sealed class OldCommunityFirstQuestionTests(OldCommunityLab lab) : FirstQuestions(lab), IClassFixture<OldCommunityLab>;
