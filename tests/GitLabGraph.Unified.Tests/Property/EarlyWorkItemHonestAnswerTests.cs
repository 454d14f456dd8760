using GitLabGraph.Unified.Tests.Lab;

namespace GitLabGraph.Unified.Tests.Property;

/// <inheritdoc cref="EarlyWorkItemLab"/>
public sealed class EarlyWorkItemHonestAnswerTests(EarlyWorkItemLab lab) : HonestAnswers(lab), IClassFixture<EarlyWorkItemLab>;
