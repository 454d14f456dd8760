using System.Net;
using System.Net.Sockets;

namespace GitLabGraph.GitLab.Outbound;

/// <summary>
/// Opens the sockets. A name is looked up once, every address it has is checked, and the connection goes to these very
/// addresses: a name that answers differently a moment later (DNS rebinding) gains nothing.
/// </summary>
internal sealed class GuardedConnector(OutboundRules rules, INameResolver resolver, Uri? proxy)
{
    public async ValueTask<Stream> ConnectAsync(
        SocketsHttpConnectionContext context, CancellationToken cancellationToken)
    {
        var target = context.DnsEndPoint;
        var isChecked = !IsProxy(target);
        RefuseUnless(!isChecked || rules.AllowsName(target.Host, target.Port), target);

        // One forbidden address spoils the name: nothing honest has a public and a private one.
        var addresses = await resolver.ResolveAsync(target.Host, cancellationToken);
        RefuseUnless(
            !isChecked || Array.TrueForAll(addresses, one => rules.Allows(target.Host, target.Port, one)), target);

        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(addresses, target.Port, cancellationToken);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private static void RefuseUnless(bool isAllowed, DnsEndPoint target)
    {
        if (!isAllowed)
        {
            throw new AddressRefusedException(target.Host);
        }
    }

    // The administrator named the proxy; where it leads is checked by ProxyGuard and by the proxy itself.
    private bool IsProxy(DnsEndPoint target) =>
        proxy is not null
        && proxy.Port == target.Port
        && OutboundRules.PlainHost(proxy.IdnHost) == OutboundRules.PlainHost(target.Host);
}
