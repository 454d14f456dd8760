namespace GitLabGraph.Unified.Upstream;

/// <summary>Recognises addresses that a browser runs and does not go to.</summary>
internal static class RunAddress
{
    private static readonly string[] Schemes = ["javascript:", "vbscript:", "data:"];

    public static bool Is(string address) =>
        !address.StartsWith("http", StringComparison.OrdinalIgnoreCase) && IsRun(address);

    // A browser reads past spaces and control characters, wherever they stand in the scheme.
    private static bool IsRun(string address)
    {
        var bare = string.Concat(address.Where(static character => character > ' '));
        return Array.Exists(Schemes, scheme => bare.StartsWith(scheme, StringComparison.OrdinalIgnoreCase));
    }
}
