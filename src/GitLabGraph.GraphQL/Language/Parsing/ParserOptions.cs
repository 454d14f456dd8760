namespace GitLabGraph.GraphQL.Language;

/// <summary>
/// How much a document may ask of the parser before it is refused with a <see cref="SyntaxException"/>. The defaults
/// are for documents of strangers; a schema of one's own is read with <see cref="Trusted"/>.
/// </summary>
public sealed record ParserOptions
{
    /// <summary>Limits for documents that come from a client.</summary>
    public static ParserOptions Default { get; } = new();

    /// <summary>No limits but the depth: for what comes with the program, such as a schema of megabytes.</summary>
    public static ParserOptions Trusted { get; } = new()
    {
        MaxAllowedTokens = int.MaxValue,
        MaxAllowedFields = int.MaxValue,
        MaxAllowedDirectives = int.MaxValue,
    };

    /// <summary>Tokens in the whole document, comments not counted; 100,000 unless set.</summary>
    public int MaxAllowedTokens { get; init; } = 100_000;

    /// <summary>Selected fields in the whole document, aliases or not; 2,048 unless set.</summary>
    public int MaxAllowedFields { get; init; } = 2_048;

    /// <summary>Directives at one place; 32 unless set.</summary>
    public int MaxAllowedDirectives { get; init; } = 32;

    /// <summary>Braces and brackets inside each other: selections, values and list types; 200 unless set.</summary>
    public int MaxAllowedRecursionDepth { get; init; } = 200;
}
