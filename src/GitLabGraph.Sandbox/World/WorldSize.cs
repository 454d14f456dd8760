namespace GitLabGraph.Sandbox.World;

public enum WorldSize
{
    /// <summary>Some 450 issues and 160 merge requests.</summary>
    Normal,

    /// <summary>
    /// The normal world plus <c>acme/archive/everything</c> with 100,000 issues, made when first looked at.
    /// </summary>
    Large,
}
