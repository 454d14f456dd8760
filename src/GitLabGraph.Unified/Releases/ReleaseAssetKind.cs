using GitLabGraph.GraphQL.Types;

namespace GitLabGraph.Unified.Releases;

/// <summary>What an asset of a release is.</summary>
[EnumType]
public enum ReleaseAssetKind
{
    /// <summary>Software to install.</summary>
    Package,

    /// <summary>A container image.</summary>
    Image,

    /// <summary>Instructions for those who run it.</summary>
    Runbook,

    /// <summary>Anything else.</summary>
    Other,
}
