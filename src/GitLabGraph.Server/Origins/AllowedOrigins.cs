using System.Text;
using GitLabGraph.Server.Configuration;

namespace GitLabGraph.Server.Origins;

/// <summary>The origins whose pages may ask this server. A wrong setting stops the start.</summary>
internal static class AllowedOrigins
{
    private const string Setting = "GitLabGraph:AllowedOrigins";
    private const string Any = "*";

    /// <summary>Each as a browser names it; <c>*</c> for any, which then stands alone.</summary>
    public static string[] Read(IConfiguration configuration)
    {
        string[] origins = [.. configuration.Texts(Setting).Select(Read)];
        return origins.Contains(Any) ? [Any] : origins;
    }

    private static string Read(string text) => text == Any || IsOrigin(text)
        ? text.ToLowerInvariant()
        : throw new SettingException(
            Setting,
            $"\"{text}\" is no origin; give scheme, host and port as a browser has them (https://app.example), several "
                + "with commas between them, or * for any.");

    // A browser writes a foreign name in ASCII (xn--).
    private static bool IsOrigin(string text) => Ascii.IsValid(text)
        && Uri.TryCreate(text, UriKind.Absolute, out var address)
        && address.Scheme is "https" or "http"
        && address.GetLeftPart(UriPartial.Authority).Equals(text, StringComparison.OrdinalIgnoreCase);
}
