namespace GitLabGraph.GraphQL.Relay;

/// <summary>
/// What a client asks of a connection. Values were checked: not negative, never both directions, within the field's
/// limit.
/// </summary>
/// <remarks><see href="https://relay.dev/graphql/connections.htm#sec-Arguments"/></remarks>
public readonly record struct PagingArguments(
    int? First = null,
    string? After = null,
    int? Last = null,
    string? Before = null,
    bool IncludeTotalCount = false)
{
    /// <summary>Whether the page is taken from the end.</summary>
    public bool IsBackward => Last is not null;

    /// <summary>How many items are asked for.</summary>
    public int? Size => First ?? Last;
}
