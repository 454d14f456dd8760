using System.Diagnostics.CodeAnalysis;

namespace GitLabGraph.GraphQL.Types.Scalars;

/// <summary>Reads a scalar's value from its text; answers false when the text is none.</summary>
public delegate bool TextScalarParser<T>(string text, [MaybeNullWhen(false)] out T value)
    where T : notnull;
