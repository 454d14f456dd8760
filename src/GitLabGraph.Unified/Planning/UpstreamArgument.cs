namespace GitLabGraph.Unified.Planning;

/// <summary>
/// An argument of an upstream field. Its value travels as a variable of <paramref name="Type"/>, so that the document's
/// text is the same for every caller; a null type writes the value into the text, for literals that never change.
/// </summary>
internal sealed record UpstreamArgument(string Name, string? Type, object? Value)
{
    private static readonly string[] Scalars = ["String", "Int", "Boolean", "ID", "Time", "Date"];

    /// <summary>
    /// Whether the field means the same without it, so that it may be left out where the instance lacks it.
    /// </summary>
    public bool IsOptional { get; init; }

    /// <summary>
    /// The enum that the value is a word of, a list of words, or is to become one; null for other values.
    /// </summary>
    public string? EnumType =>
        Value is string or IEnumerable<string> or Func<Func<string, string, bool>, object>
        && Type?.Trim('[', ']', '!') is { } named
        && !Scalars.Contains(named) && !named.EndsWith("ID", StringComparison.Ordinal)
            ? named
            : null;

    /// <summary>The enum's word that an instance lacks; null when it has what is given.</summary>
    public string? LackedWord(Func<string, string, bool> lacks) => (EnumType, Value) switch
    {
        ({ } words, string word) => lacks(words, word) ? word : null,
        ({ } words, IEnumerable<string> given) => given.FirstOrDefault(word => lacks(words, word)),
        _ => null,
    };

    public static UpstreamArgument Literal(string name, string literal) => new(name, null, literal);

    /// <summary>A value that depends on what the instance knows, made when the document is written.</summary>
    public static UpstreamArgument Computed(string name, string type, Func<Func<string, string, bool>, object> value) =>
        new(name, type, value);

    public UpstreamArgument Resolve(Func<string, string, bool> lacks) =>
        Value is Func<Func<string, string, bool>, object> compute ? this with { Value = compute(lacks) } : this;
}
