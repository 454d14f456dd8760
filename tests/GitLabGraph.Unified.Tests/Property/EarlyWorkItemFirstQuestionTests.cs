using GitLabGraph.Unified.Tests.Lab;

namespace GitLabGraph.Unified.Tests.Property;

/// <inheritdoc cref="EarlyWorkItemLab"/>
public sealed class EarlyWorkItemFirstQuestionTests(EarlyWorkItemLab lab) : FirstQuestions(lab), IClassFixture<EarlyWorkItemLab>;
