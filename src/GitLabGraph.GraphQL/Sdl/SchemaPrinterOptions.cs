namespace GitLabGraph.GraphQL.Sdl;

/// <summary>What a printed schema shows.</summary>
public sealed record SchemaPrinterOptions
{
    public static SchemaPrinterOptions Default { get; } = new();

    public bool Descriptions { get; init; } = true;

    /// <summary>
    /// Names of applied directives to print beside the specification's own (<c>cost</c>, <c>listSize</c>, <c>tag</c>,
    /// <c>key</c>); <c>*</c> prints all of them.
    /// </summary>
    public IReadOnlyCollection<string> AppliedDirectives { get; init; } = [];
}
