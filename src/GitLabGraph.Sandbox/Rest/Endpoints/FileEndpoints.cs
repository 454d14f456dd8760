using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using GitLabGraph.Sandbox.Rest.Paging;
using GitLabGraph.Sandbox.Rest.Routing;
using GitLabGraph.Sandbox.Rest.Writing;
using GitLabGraph.Sandbox.World.Changes;
using GitLabGraph.Sandbox.World.Changes.Code;
using GitLabGraph.Sandbox.World.Code;

namespace GitLabGraph.Sandbox.Rest.Endpoints;

/// <summary>Files and folders of a repository.</summary>
internal static class FileEndpoints
{
    public static void Map(RestRouter router)
    {
        const string File = "/projects/:id/repository/files/:path";
        router.Get(File, OnFile(Show));
        router.Get(
            $"{File}/raw",
            OnFile((_, _, file) => RestAnswer.File(Encoding.UTF8.GetBytes(file.Content), "text/plain; charset=utf-8")));
        router.Post(File, On.Code((call, project) => Commit(call, project, "create", StatusCodes.Status201Created)));
        router.Put(File, On.Code((call, project) => Commit(call, project, "update", StatusCodes.Status200OK)));
        router
            .Delete(File, On.Code((call, project) => Commit(call, project, "delete", StatusCodes.Status204NoContent)));
        router.Get("/projects/:id/repository/tree", On.Code(Tree));
    }

    /// <summary>The figures come as headers too, so that HEAD answers them without the content.</summary>
    private static RestAnswer Show(RestCall call, Project project, RepositoryFile file)
    {
        var content = Encoding.UTF8.GetBytes(file.Content);
        var head = call.World.FindCommit(project.Id, call.Parameters.Text("ref") ?? "HEAD")
            ?? call.World.FindCommit(project.Id, project.DefaultBranch!)!;
        var fields = new Dictionary<string, string>
        {
            ["file_name"] = file.Path.Split('/')[^1],
            ["file_path"] = file.Path,
            ["encoding"] = "base64",
            ["content_sha256"] = Convert.ToHexStringLower(SHA256.HashData(content)),
            ["ref"] = call.Parameters.Text("ref") ?? project.DefaultBranch!,
            ["blob_id"] = BlobId(file),
            ["commit_id"] = head.Sha,
            ["last_commit_id"] = head.Sha,
        };
        var answer = RestAnswer.Json(json =>
        {
            json.WriteStartObject();
            foreach (var (name, value) in fields)
            {
                json.Field(name, value);
            }

            json.Field("size", content.Length);
            json.Field("execute_filemode", false);
            json.Field("content", Convert.ToBase64String(content));
            json.WriteEndObject();
        });
        foreach (var (name, value) in fields)
        {
            answer.Headers["X-Gitlab-" + string.Join('-', name.Split('_').Select(CultureInfo.InvariantCulture.TextInfo.ToTitleCase))] = Uri.EscapeDataString(value);
        }

        answer.Headers["X-Gitlab-Size"] = content.Length.ToString(CultureInfo.InvariantCulture);
        return answer;
    }

    private static RestAnswer Commit(RestCall call, Project project, string kind, int status)
    {
        var given = call.Parameters;
        if (given.Text("branch") is not { Length: > 0 } branch
            || given.Text("commit_message") is not { Length: > 0 } message)
        {
            return RestAnswer.Missing(given.Has("branch") ? "commit_message" : "branch");
        }

        var content = given.Text("content") ?? "";
        if (given.Text("encoding") == "base64")
        {
            content = Encoding.UTF8.GetString(Convert.FromBase64String(content));
        }

        var path = call.Route("path");
        var draft = new CommitDraft(branch, given.Text("start_branch"), message, [new FileAction(kind, path, content)]);
        var outcome = call.World.Changes.Commits.Create(call.Viewer, project, draft);
        return status == StatusCodes.Status204NoContent
            ? outcome.Refusal.Gone()
            : outcome.Done((json, _) => Written(json, path, branch), status);
    }

    private static void Written(Utf8JsonWriter json, string path, string branch)
    {
        json.WriteStartObject();
        json.Field("file_path", path);
        json.Field("branch", branch);
        json.WriteEndObject();
    }

    private static RestAnswer Tree(RestCall call, Project project)
    {
        var folder = call.Parameters.Text("path") is { Length: > 0 } path ? path.TrimEnd('/') + "/" : "";
        var isRecursive = call.Parameters.Flag("recursive") == true;
        var entries = new SortedDictionary<string, RepositoryFile?>(StringComparer.Ordinal);
        foreach (
            var file in call.World.Files.Of(project.Id)
                .Where(file => file.Path.StartsWith(folder, StringComparison.Ordinal)))
        {
            var parts = file.Path[folder.Length..].Split('/');
            for (var depth = 1; depth < parts.Length && (isRecursive || depth == 1); depth++)
            {
                entries.TryAdd(folder + string.Join('/', parts[..depth]), null);
            }

            if (isRecursive || parts.Length == 1)
            {
                entries[file.Path] = file;
            }
        }

        return OffsetPage.Of(call, [.. entries], (json, entry) => Entry(json, entry.Key, entry.Value));
    }

    private static void Entry(Utf8JsonWriter json, string path, RepositoryFile? file)
    {
        json.WriteStartObject();
        json.Field("id", file is null ? Traces.Sha("tree " + path) : BlobId(file));
        json.Field("name", path.Split('/')[^1]);
        json.Field("type", file is null ? "tree" : "blob");
        json.Field("path", path);
        json.Field("mode", file is null ? "040000" : "100644");
        json.WriteEndObject();
    }

    private static string BlobId(RepositoryFile file) => Traces.Sha("blob " + file.Content);

    private static RestHandler OnFile(Func<RestCall, Project, RepositoryFile, RestAnswer> handle) =>
        On.Code((call, project) =>
        call.World.Files.Of(project.Id).FirstOrDefault(file => file.Path == call.Route("path")) is { } file
            ? handle(call, project, file)
            : RestAnswer.NotFound("File"));
}
