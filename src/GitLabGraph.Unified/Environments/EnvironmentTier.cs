using GitLabGraph.GraphQL.Types;

namespace GitLabGraph.Unified.Environments;

/// <summary>What an environment is for.</summary>
[EnumType]
public enum EnvironmentTier
{
    /// <summary>The users.</summary>
    Production,

    /// <summary>A last look before production.</summary>
    Staging,

    /// <summary>Tests of its quality.</summary>
    Testing,

    /// <summary>Those who work on it, reviews among them.</summary>
    Development,

    /// <summary>Anything else, or a word that is not known here.</summary>
    Other,
}
