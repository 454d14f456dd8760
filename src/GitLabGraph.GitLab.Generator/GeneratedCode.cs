using System.Text;
using GitLabGraph.GitLab.Generator.Emission;
using GitLabGraph.GitLab.Generator.Operations;
using GitLabGraph.GitLab.Generator.Schema;

namespace GitLabGraph.GitLab.Generator;

/// <summary>
/// What the generator makes of <c>schema/gitlab/gitlab.graphql</c> and of the operations beside their users: one file a
/// type. The same input always makes the same text, so that a test can compare it with what is committed.
/// </summary>
public sealed class GeneratedCode
{
    public const string Folder = "src/GitLabGraph.GitLab/Generated";

    private const string SchemaFile = "schema/gitlab/gitlab.graphql";
    private const string ClientFolder = "src/GitLabGraph.GitLab";

    private GeneratedCode(IReadOnlyDictionary<string, string> files) => Files = files;

    /// <summary>Text by file name.</summary>
    public IReadOnlyDictionary<string, string> Files { get; }

    /// <exception cref="InvalidDataException">The schema or an operation is wrong; the message says where.</exception>
    public static GeneratedCode Of(string repositoryRoot)
    {
        var schema = GitLabSchema.Parse(File.ReadAllText(Path.Combine(repositoryRoot, SchemaFile)));
        var files = new SortedDictionary<string, string>(StringComparer.Ordinal);

        foreach (var type in schema.Types)
        {
            if (TypeFile.Of(type, schema) is { } text)
            {
                files.Add(ClrName.OfType(type.Name.Value) + ".g.cs", text);
            }
        }

        foreach (var (path, document) in Documents(repositoryRoot))
        {
            foreach (var operation in OperationFile.Of(path, document, schema))
            {
                files.Add(operation.Name + ".g.cs", operation.Text);
            }
        }

        return new GeneratedCode(files);
    }

    /// <summary>Writes the files, and deletes those that nothing makes any more.</summary>
    /// <returns>How many there are.</returns>
    public int WriteTo(string repositoryRoot)
    {
        var folder = Path.Combine(repositoryRoot, Folder);
        Directory.CreateDirectory(folder);

        foreach (var file in Directory.EnumerateFiles(folder, "*.g.cs"))
        {
            if (!Files.ContainsKey(Path.GetFileName(file)))
            {
                File.Delete(file);
            }
        }

        foreach (var (name, text) in Files)
        {
            File.WriteAllText(Path.Combine(folder, name), text, new UTF8Encoding(false));
        }

        return Files.Count;
    }

    private static IEnumerable<(string Path, string Text)> Documents(string repositoryRoot) =>
        Directory.EnumerateFiles(Path.Combine(repositoryRoot, ClientFolder), "*.graphql", SearchOption.AllDirectories)
            .Select(path => (Path: Path.GetRelativePath(repositoryRoot, path).Replace('\\', '/'), Full: path))
            .Where(static file => !file.Path.Contains("/obj/", StringComparison.Ordinal)
                && !file.Path.Contains("/bin/", StringComparison.Ordinal))
            .OrderBy(static file => file.Path, StringComparer.Ordinal)
            .Select(static file => (file.Path, File.ReadAllText(file.Full)));
}
