using System.Net;

namespace GitLabGraph.Server.Access;

/// <summary>
/// By which name the developer's server was asked. A page can have its own name lead to this machine (DNS rebinding)
/// and then is no foreign origin to it. Addresses, names of one word and those that nobody can register cannot be had,
/// and where the administrator lists the hosts, ASP.NET Core has refused the others.
/// </summary>
internal sealed class LocalNames(IConfiguration configuration)
{
    private const string AllowedHosts = "AllowedHosts";

    // RFC 6761, RFC 6762, RFC 8375, and ICANN's reservation of .internal.
    private static readonly string[] Reserved = [".localhost", ".test", ".local", ".home.arpa", ".internal"];

    private readonly bool _areListed = configuration[AllowedHosts] is { Length: > 0 } and not "*";

    public bool Has(HttpRequest request)
    {
        var host = request.Host.Host.TrimEnd('.');
        return _areListed
            || !host.Contains('.')
            || IPAddress.TryParse(host, out _)
            || Reserved.Any(suffix => host.EndsWith(suffix, StringComparison.OrdinalIgnoreCase));
    }
}
