namespace GitLabGraph.Unified.Accounts;

/// <summary>An account was not linked; the message says what to do.</summary>
public sealed class LinkingException(string code, string message) : Exception(message)
{
    /// <summary>
    /// <c>ADDRESS_INVALID</c>, <c>ADDRESS_REFUSED</c>, <c>UNREACHABLE</c>, <c>NOT_RECOGNIZED</c>, <c>TOKEN_REFUSED</c>,
    /// <c>SCOPE_MISSING</c>, <c>VERSION_TOO_OLD</c>, <c>OTHER_INSTANCE</c>, <c>UNKNOWN_ACCOUNT</c>,
    /// <c>LINKED_ALREADY</c>, <c>APPLICATION_UNKNOWN</c>, <c>NOT_ROTATABLE</c>, <c>CONFIGURED</c> or
    /// <c>NOT_AUTHORIZED</c>.
    /// </summary>
    public string Code { get; } = code;
}
