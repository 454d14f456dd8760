namespace GitLabGraph.Unified.Tests.Personas;

/// <summary>What one query is held to.</summary>
/// <param name="Person">As whom the sandbox is asked.</param>
/// <param name="Requests">How many upstream requests it takes at most.</param>
/// <param name="Nulls">The fields that are null somewhere, and why; "nowhere" begins the reason of one that always is.</param>
internal sealed record Persona(string Person, int Requests, Dictionary<string, string> Nulls)
{
    /// <summary>The fields that the sandbox has no value of at all.</summary>
    public IEnumerable<string> NullEverywhere => Nulls.Where(static entry => entry.Value.StartsWith("nowhere", StringComparison.Ordinal))
        .Select(static entry => entry.Key);
}
