using GitLabGraph.Unified.Tests.Lab;

namespace GitLabGraph.Unified.Tests.OldInstances;

public sealed class OldCommunityTests(OldCommunityLab lab) : SingleTicketTests(lab), IClassFixture<OldCommunityLab>;
