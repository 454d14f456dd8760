using System.Net;

namespace GitLabGraph.GitLab.Outbound;

/// <summary>Asks the operating system.</summary>
internal sealed class SystemNameResolver : INameResolver
{
    // Dns would throw for 0.0.0.0, which connects to this machine all the same.
    public Task<IPAddress[]> ResolveAsync(string host, CancellationToken cancellationToken) =>
        IPAddress.TryParse(host, out var address)
            ? Task.FromResult<IPAddress[]>([address])
            : Dns.GetHostAddressesAsync(host, cancellationToken);
}
