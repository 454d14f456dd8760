namespace GitLabGraph.GitLab.Outbound;

/// <summary>
/// Before a request goes through the outgoing proxy: the proxy looks names up, so only what the name itself tells can
/// be checked here, addresses and localhost. Where names lead is for the proxy's own rules.
/// </summary>
internal sealed class ProxyGuard(OutboundRules rules, OutgoingProxy proxy, HttpMessageHandler inner)
    : DelegatingHandler(inner)
{
    protected override Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var target = request.RequestUri!;
        if (!proxy.IsBypassed(target) && !rules.AllowsName(target.IdnHost, target.Port))
        {
            throw new HttpRequestException(
                HttpRequestError.ConnectionError, inner: new AddressRefusedException(target.IdnHost));
        }

        return base.SendAsync(request, cancellationToken);
    }
}
