using System.Collections.Frozen;
using System.Security.Cryptography;
using System.Text;

namespace GitLabGraph.GraphQL.AspNetCore.Ide;

/// <summary>The files of the IDE, embedded in this assembly.</summary>
internal static class IdeAssets
{
    private const string Prefix = "Ide/";
    private const string PageName = "index.html";

    private static readonly Lazy<string> FingerprintOfAll = new(ComputeFingerprint);

    public static FrozenDictionary<string, IdeAsset> Files { get; } = typeof(IdeAssets).Assembly
        .GetManifestResourceNames()
        .Where(resource => resource.StartsWith(Prefix, StringComparison.Ordinal) && resource != Prefix + PageName)
        .Select(resource => new IdeAsset(resource[Prefix.Length..], resource))
        .ToFrozenDictionary(asset => asset.Name, StringComparer.Ordinal);

    /// <summary>
    /// Stands in the address of every file and changes with any of them, so browsers may keep the files forever.
    /// </summary>
    public static string Fingerprint => FingerprintOfAll.Value;

    /// <summary>The page with its placeholders.</summary>
    public static string PageTemplate { get; } =
        Encoding.UTF8.GetString(new IdeAsset(PageName, Prefix + PageName).Read());

    private static string ComputeFingerprint()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in Files.Values.OrderBy(file => file.Name, StringComparer.Ordinal))
        {
            file.AppendTo(hash);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset())[..16];
    }
}
