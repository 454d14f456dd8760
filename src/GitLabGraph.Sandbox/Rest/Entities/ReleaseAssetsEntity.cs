using System.Text.Json;
using GitLabGraph.Sandbox.Rest.Writing;
using GitLabGraph.Sandbox.World.Code;
using GitLabGraph.Sandbox.World.Delivery;

namespace GitLabGraph.Sandbox.Rest.Entities;

/// <summary>The source archives of a release, for whoever may see the code, and its links.</summary>
internal static class ReleaseAssetsEntity
{
    public static readonly string[] Formats = ["zip", "tar.gz", "tar.bz2", "tar"];

    public static void Write(Utf8JsonWriter json, Release release, Project project, bool seesCode, RestCall call)
    {
        json.WriteStartObject("assets");
        json.Field("count", release.Links.Length + (seesCode ? Formats.Length : 0));
        if (seesCode)
        {
            json.List("sources", Formats, format =>
            {
                json.WriteStartObject();
                json.Field("format", format);
                json.Field("url", call.Instance.WebUrl(SourcePath(release, project, format)));
                json.WriteEndObject();
            });
        }

        json.List("links", release.Links.OrderByDescending(link => link.Id), link =>
        {
            json.WriteStartObject();
            json.Field("id", link.Id);
            json.Field("name", link.Name);
            json.Field("url", link.Url);
            json.Field("direct_asset_url", DirectPath(release, project, link) is { } path
                ? call.Instance.WebUrl(path) : link.Url);
            json.Field("link_type", link.Type);
            json.WriteEndObject();
        });
        json.WriteEndObject();
    }

    public static string SourcePath(Release release, Project project, string format)
        => $"{project.FullPath}/-/archive/{release.TagName}/"
            + $"{project.Path}-{release.TagName.Replace('/', '-')}.{format}";

    /// <summary>Where the release itself offers it; null when only its own address does.</summary>
    public static string? DirectPath(Release release, Project project, ReleaseLink link) => link.FilePath is { } path
        ? $"{project.FullPath}/-/releases/{Uri.EscapeDataString(release.TagName)}/downloads{path}"
        : null;
}
