using GitLabGraph.Sandbox.World.People;

namespace GitLabGraph.Sandbox.World.Changes.People;

public sealed record MemberDraft(AccessLevel AccessLevel, DateOnly? ExpiresAt, long? MemberRoleId);
