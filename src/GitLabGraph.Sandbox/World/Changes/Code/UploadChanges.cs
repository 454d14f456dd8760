using GitLabGraph.Sandbox.World.Code;
using GitLabGraph.Sandbox.World.Sight;

namespace GitLabGraph.Sandbox.World.Changes.Code;

/// <summary>Files attached to a project.</summary>
public sealed class UploadChanges
{
    private readonly WorldChanges _changes;

    internal UploadChanges(WorldChanges changes)
    {
        _changes = changes;
    }

    private GitLabWorld World => _changes.World;

    public Outcome<Upload> Create(Viewer viewer, Project project, string fileName, ReadOnlyMemory<byte> content)
    {
        if (!viewer.IsSignedIn || project.IsArchived)
        {
            return Refusal.Forbidden();
        }

        lock (_changes.Gate)
        {
            var id = World.Uploads.NextId();
            return World.Uploads.Put(new Upload
            {
                Id = id,
                ProjectId = project.Id,
                Secret = Traces.Sha($"upload {id}")[..32],
                FileName = fileName,
                Content = content,
                UploadedById = viewer.User!.Id,
                CreatedAt = World.Clock.Tick(),
            });
        }
    }

    public Refusal? Delete(Viewer viewer, Upload upload)
    {
        if (!viewer.CanAdminister(Place.OfProject(upload.ProjectId)))
        {
            return Refusal.Forbidden();
        }

        lock (_changes.Gate)
        {
            World.Uploads.Remove(upload.Id);
            return null;
        }
    }
}
