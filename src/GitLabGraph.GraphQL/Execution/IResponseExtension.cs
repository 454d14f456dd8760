namespace GitLabGraph.GraphQL.Execution;

/// <summary>
/// An entry of the answer's <c>extensions</c>, asked for when everything else is written: cost, upstream requests,
/// timing.
/// </summary>
public interface IResponseExtension
{
    string Name { get; }

    /// <summary>
    /// The entry's value from the state of the request; null leaves the entry out. May be made of strings, numbers,
    /// booleans,
    /// JSON elements, lists and maps of those.
    /// </summary>
    object? GetValue(IDictionary<string, object?> contextData);
}
