namespace GitLabGraph.Sandbox.World.Code;

public sealed record Approval(long UserId, DateTimeOffset ApprovedAt);
