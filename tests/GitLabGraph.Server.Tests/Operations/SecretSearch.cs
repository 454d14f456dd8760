using System.Text;

namespace GitLabGraph.Server.Tests.Operations;

/// <summary>Every secret that was used, and where one of them turned up: plain, as URLs write it, or in Base64.</summary>
internal sealed class SecretSearch
{
    private readonly Dictionary<string, string> _secrets = new(StringComparer.Ordinal);
    private readonly List<(string Place, byte[] Bytes)> _places = [];

    public IEnumerable<string> Names => _secrets.Values.Distinct();

    public void Add(string name, string? secret)
    {
        // What is shorter would be found by chance.
        if (secret is { Length: >= 12 })
        {
            lock (_secrets)
            {
                _secrets.TryAdd(secret, name);
            }
        }
    }

    public void Look(string place, string text) => Look(place, Encoding.UTF8.GetBytes(text));

    public void Look(string place, byte[] bytes) => _places.Add((place, bytes));

    /// <summary>"place: name of the secret", for each that was found; never the secret itself.</summary>
    public IReadOnlyList<string> Findings() =>
        [.. (from place in _places
            from secret in _secrets
            where Writings(secret.Key).Any(text => place.Bytes.AsSpan().IndexOf(text) >= 0)
            select $"{place.Place}: {secret.Value}").Distinct()];

    private static IEnumerable<byte[]> Writings(string secret) =>
        new[] { secret, Uri.EscapeDataString(secret), Convert.ToBase64String(Encoding.UTF8.GetBytes(secret)) }
            .Distinct().Select(Encoding.UTF8.GetBytes);
}
