using GitLabGraph.Unified.Tests.Lab;

namespace GitLabGraph.Unified.Tests.OldInstances;

public sealed class LateWorkItemTests(LateWorkItemLab lab) : SingleTicketTests(lab), IClassFixture<LateWorkItemLab>;
