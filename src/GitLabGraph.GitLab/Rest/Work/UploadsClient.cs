using System.Text;
using GitLabGraph.GitLab.Connections;

namespace GitLabGraph.GitLab.Rest.Work;

/// <summary>Files that are linked from descriptions and comments; a project is given by its id or full path.</summary>
public sealed class UploadsClient(GitLabRestClient rest)
{
    /// <summary>Uploads a file; <see cref="RestUpload.Markdown"/> is what to put in a text.</summary>
    public async Task<RestUpload> CreateAsync(
        string project,
        string fileName,
        ReadOnlyMemory<byte> content,
        UpstreamCall call,
        CancellationToken cancellationToken)
    {
        using var form = new MultipartFormDataContent();
        using var file = new ReadOnlyMemoryContent(content);
        form.Add(file, "file", Plain(fileName));

        var request = new GitLabRequest(
            HttpMethod.Post, new RestPath("projects").Value(project).Then("uploads").ToString())
        {
            Body = await form.ReadAsByteArrayAsync(cancellationToken),
            ContentType = form.Headers.ContentType!.ToString(),
        };

        return await rest.SendAsync(request, RestJson.Default.RestUpload, call, cancellationToken);
    }

    /// <summary>A name that cannot end its header or name a folder.</summary>
    private static string Plain(string fileName)
    {
        var plain = new StringBuilder(fileName.Length);

        foreach (var letter in Path.GetFileName(fileName))
        {
            plain.Append(char.IsControl(letter) || letter is '"' or '\\' or '/' ? '_' : letter);
        }

        return plain.Length == 0 ? "file" : plain.ToString();
    }
}
