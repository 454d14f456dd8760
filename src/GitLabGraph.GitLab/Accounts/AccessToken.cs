using System.Diagnostics;

namespace GitLabGraph.GitLab.Accounts;

/// <summary>
/// A token that may be sent to GitLab and never be seen elsewhere: it prints as <c>***</c>, has no public
/// property for a serializer to find, and gives its text only to <see cref="Reveal"/>.
/// </summary>
[DebuggerDisplay("***")]
public sealed class AccessToken : IEquatable<AccessToken>
{
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    private readonly string _value;

    /// <param name="value">The token as GitLab issued it; surrounding white space is dropped.</param>
    /// <exception cref="ArgumentException">The token is empty or cannot stand in a header.</exception>
    public AccessToken(string value)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(value);
        _value = value.Trim();

        if (_value.AsSpan().ContainsAnyExceptInRange('!', '~'))
        {
            throw new ArgumentException(
                "A GitLab token holds visible ASCII characters only; copy it again without spaces or line breaks.",
                nameof(value));
        }
    }

    /// <summary>The token's text. Call it where a header or a sealed store is written, and nowhere else.</summary>
    public string Reveal() => _value;

    public bool Equals(AccessToken? other) =>
        other is not null && string.Equals(_value, other._value, StringComparison.Ordinal);

    public override bool Equals(object? obj) => Equals(obj as AccessToken);

    public override int GetHashCode() => string.GetHashCode(_value, StringComparison.Ordinal);

    public override string ToString() => "***";
}
