namespace GitLabGraph.Sandbox.World.Code;

/// <summary>A file attached to a project, found again by its secret.</summary>
public sealed record Upload
{
    public required long Id { get; init; }

    public required long ProjectId { get; init; }

    public required string Secret { get; init; }

    public required string FileName { get; init; }

    public required ReadOnlyMemory<byte> Content { get; init; }

    public long? UploadedById { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }
}
