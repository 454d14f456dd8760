namespace GitLabGraph.Unified.ApiKeys;

/// <summary>A key was not made or revoked; the message says what to do.</summary>
public sealed class ApiKeyException(string code, string message) : Exception(message)
{
    /// <summary>
    /// <c>INVALID</c>: a key cannot be like this. <c>NOT_HELD</c>: it would be allowed more than the key that makes it.
    /// <c>UNKNOWN_KEY</c>: the tenant has no such key.
    /// </summary>
    public string Code { get; } = code;
}
