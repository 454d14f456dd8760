namespace GitLabGraph.Sandbox.World.Code;

public sealed record Reviewer(long UserId, ReviewState State, DateTimeOffset CreatedAt);
