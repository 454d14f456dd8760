using GitLabGraph.Unified.Tests.Lab;

namespace GitLabGraph.Unified.Tests.OldInstances;

public sealed class EarlyWorkItemTests(EarlyWorkItemLab lab) : SingleTicketTests(lab), IClassFixture<EarlyWorkItemLab>;
