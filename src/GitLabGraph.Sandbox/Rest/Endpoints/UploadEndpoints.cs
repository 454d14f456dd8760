using System.Text.Json;
using GitLabGraph.Sandbox.Rest.Paging;
using GitLabGraph.Sandbox.Rest.Routing;
using GitLabGraph.Sandbox.Rest.Writing;
using GitLabGraph.Sandbox.World.Code;

namespace GitLabGraph.Sandbox.Rest.Endpoints;

/// <summary>Files attached to a project.</summary>
internal static class UploadEndpoints
{
    public static void Map(RestRouter router)
    {
        router.Post("/projects/:id/uploads", On.Project(Create));
        router.Get("/projects/:id/uploads", On.Project(List));
        router.Get("/projects/:id/uploads/:secret/:filename", OnUpload((_, upload) =>
            RestAnswer
                .File(
                    upload.Content,
                    upload.FileName.EndsWith(".png", StringComparison.Ordinal)
                        ? "image/png"
                        : "application/octet-stream")));
        router.Delete(
            "/projects/:id/uploads/:secret/:filename",
            OnUpload((call, upload) => call.World.Changes.Uploads.Delete(call.Viewer, upload).Gone()));
    }

    private static RestAnswer Create(RestCall call, Project project)
    {
        if (call.Parameters.File is not { } file)
        {
            return RestAnswer.Missing("file");
        }

        using var content = new MemoryStream();
        file.CopyTo(content);
        var name = Path.GetFileName(file.FileName);
        return call.World.Changes.Uploads.Create(call.Viewer, project, name, content.ToArray())
            .Made((json, upload) => Write(json, upload, project));
    }

    private static void Write(Utf8JsonWriter json, Upload upload, Project project)
    {
        var url = $"/uploads/{upload.Secret}/{upload.FileName}";
        var alt = Path.GetFileNameWithoutExtension(upload.FileName);
        var isImage = upload.FileName.EndsWith(".png", StringComparison.Ordinal)
            || upload.FileName.EndsWith(".jpg", StringComparison.Ordinal);
        json.WriteStartObject();
        json.Field("id", upload.Id);
        json.Field("alt", isImage ? alt : upload.FileName);
        json.Field("url", url);
        json.Field("full_path", $"/-/project/{project.Id}{url}");
        json.Field("markdown", isImage ? $"![{alt}]({url})" : $"[{upload.FileName}]({url})");
        json.WriteEndObject();
    }

    private static RestAnswer List(RestCall call, Project project) => call.Viewer.CanAdminister(project.Place)
        ? OffsetPage.Of(call, call.World.Uploads.Of(project.Id), (json, upload) =>
        {
            json.WriteStartObject();
            json.Field("id", upload.Id);
            json.Field("size", upload.Content.Length);
            json.Field("filename", upload.FileName);
            json.Field("created_at", upload.CreatedAt);
            json.WriteEndObject();
        })
        : RestAnswer.Forbidden();

    private static RestHandler OnUpload(Func<RestCall, Upload, RestAnswer> handle) => On.Project((call, project) =>
        call.World.Uploads.Of(project.Id).FirstOrDefault(
            upload => upload.Secret == call.Route("secret") && upload.FileName == call.Route("filename")) is { } upload
            ? handle(call, upload)
            : RestAnswer.NotFound());
}
