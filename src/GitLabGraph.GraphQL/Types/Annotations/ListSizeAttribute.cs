namespace GitLabGraph.GraphQL.Types;

/// <summary>How long a list may be, for static cost analysis (<c>@listSize</c>).</summary>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Property)]
public sealed class ListSizeAttribute : Attribute
{
    /// <summary>0 when only the slicing arguments tell.</summary>
    public int AssumedSize { get; init; }

    /// <summary>
    /// Names of arguments that limit the list, or paths into one: <c>input.first</c>. An argument that is a list
    /// limits it to its own length.
    /// </summary>
    public string[] SlicingArguments { get; init; } = [];

    public string[] SizedFields { get; init; } = [];

    public bool RequireOneSlicingArgument { get; init; }

    public int SlicingArgumentDefaultValue { get; init; }
}
