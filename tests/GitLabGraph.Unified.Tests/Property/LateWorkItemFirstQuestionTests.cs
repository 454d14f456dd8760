using GitLabGraph.Unified.Tests.Lab;

namespace GitLabGraph.Unified.Tests.Property;

/// <inheritdoc cref="LateWorkItemLab"/>
public sealed class LateWorkItemFirstQuestionTests(LateWorkItemLab lab) : FirstQuestions(lab), IClassFixture<LateWorkItemLab>;
