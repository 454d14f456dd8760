using GitLabGraph.GraphQL.Types;

namespace GitLabGraph.Unified.Releases;

/// <summary>Something that belongs to a release: a package, an image, a manual.</summary>
/// <param name="Name">What its makers call it.</param>
/// <param name="Kind">What it is.</param>
/// <param name="KindRaw">GitLab's own word; null where GitLab does not tell it.</param>
/// <param name="Url">Where it is; null where GitLab does not tell it.</param>
[ObjectType]
internal sealed record ReleaseAsset(
    string Name, ReleaseAssetKind Kind, string? KindRaw, [property: GraphQLType("URL")] string? Url);
