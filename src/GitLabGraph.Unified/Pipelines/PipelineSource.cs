using GitLabGraph.GraphQL.Types;

namespace GitLabGraph.Unified.Pipelines;

/// <summary>What began a pipeline.</summary>
[EnumType]
public enum PipelineSource
{
    /// <summary>A push of commits or a tag.</summary>
    Push,

    /// <summary>A pull request that was opened or changed.</summary>
    PullRequest,

    /// <summary>A schedule.</summary>
    Schedule,

    /// <summary>A person, on GitLab's pages or in a chat.</summary>
    Person,

    /// <summary>A call of GitLab's API, or a trigger token.</summary>
    Api,

    /// <summary>Another pipeline, of this repo or another.</summary>
    Pipeline,

    /// <summary>Anything else; the raw word has it.</summary>
    Other,
}
