using GitLabGraph.Unified.Tests.Lab;

namespace GitLabGraph.Unified.Tests.Property;

/// <inheritdoc cref="OldCommunityLab"/>
public sealed class OldCommunityHonestAnswerTests(OldCommunityLab lab) : HonestAnswers(lab), IClassFixture<OldCommunityLab>;
