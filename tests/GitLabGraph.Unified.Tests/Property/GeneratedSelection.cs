namespace GitLabGraph.Unified.Tests.Property;

/// <summary>One entry of a generated selection set.</summary>
internal abstract record GeneratedSelection
{
    /// <summary>What stands behind it, such as <c>@skip(if: $v3)</c>.</summary>
    public string Directive { get; init; } = "";

    /// <summary>What the directives make of it with the generated variables.</summary>
    public bool IsIncluded { get; init; } = true;
}
