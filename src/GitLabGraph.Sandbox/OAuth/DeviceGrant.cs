using System.Collections.Immutable;

namespace GitLabGraph.Sandbox.OAuth;

/// <summary>A device that waits for somebody to let it in, by a code that a person can type.</summary>
internal sealed record DeviceGrant(
    string ApplicationId, string UserCode, ImmutableArray<string> Scopes, DateTimeOffset ExpiresAt)
{
    /// <summary>Who let it in; null while nobody has decided.</summary>
    public long? UserId { get; init; }

    public bool IsDenied { get; init; }

    /// <summary>When it asked last: asking more often than every five seconds is told to slow down.</summary>
    public DateTimeOffset? AskedAt { get; init; }
}
