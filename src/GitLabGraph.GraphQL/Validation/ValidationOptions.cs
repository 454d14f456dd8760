namespace GitLabGraph.GraphQL.Validation;

/// <summary>
/// How much of a document the validator looks at, and what it tells. Limits are checked before any rule runs;
/// a document over a limit is refused with the code <c>DOCUMENT_LIMIT_EXCEEDED</c>.
/// </summary>
public sealed record ValidationOptions
{
    public static ValidationOptions Default { get; } = new();

    /// <summary>After so many errors the validator says that there are more, and stops. Default 100.</summary>
    public int MaxErrors { get; init; } = 100;

    /// <summary>How many fields may stand inside one another, through fragments. Default 64.</summary>
    public int MaxDepth { get; init; } = 64;

    /// <summary>
    /// How many selection sets, fragments or values may stand inside one another. It bounds the stack that
    /// recursion needs, so it should not be raised by much. Default 256.
    /// </summary>
    public int MaxNesting { get; init; } = 256;

    /// <summary>
    /// How many fields an operation may have when every fragment is written out where it is used. Default 5,000.
    /// </summary>
    public int MaxFields { get; init; } = 5_000;

    /// <summary>How many fields of a document may be renamed. Default 500.</summary>
    public int MaxAliases { get; init; } = 500;

    /// <summary>How many directives a document may use. Default 500.</summary>
    public int MaxDirectives { get; init; } = 500;

    /// <summary>
    /// How many lists of introspection may stand inside one another: each multiplies the answer. Default 2.
    /// </summary>
    public int MaxIntrospectionListDepth { get; init; } = 2;

    /// <summary>
    /// How often an operation may ask for <c>__schema</c>, under other names: each answer may be as large as the whole
    /// schema, and no cost is charged for it. Default 10.
    /// </summary>
    public int MaxIntrospections { get; init; } = 10;

    /// <summary>
    /// How many steps the rules may take together whose work can grow faster than the document:
    /// comparing overlapping fields, and following fragments for every operation. Default 500,000.
    /// </summary>
    public int MaxSteps { get; init; } = 500_000;

    /// <summary>
    /// Whether fields of different object types may answer under one name with types that do not fit: an
    /// <c>Int</c> here, a <c>String!</c> there. The specification forbids it, graphql-ruby has long let it pass,
    /// and clients of such servers rely on it. Default false.
    /// </summary>
    public bool AllowConflictingShapes { get; init; }

    /// <summary>
    /// Whether messages say "Did you mean": turn it off where the schema is not to be guessed. Default true.
    /// </summary>
    public bool Suggestions { get; init; } = true;

    /// <summary>Whether <c>__schema</c> and <c>__type</c> may be asked for. Default true.</summary>
    public bool AllowIntrospection { get; init; } = true;
}
