using System.Net;

namespace GitLabGraph.GitLab.Outbound;

/// <summary>How requests leave this machine. The default reaches public addresses only, directly.</summary>
public sealed record OutboundOptions
{
    /// <summary>Reaches this machine, too: for a GitLab, or a sandbox of one, beside us.</summary>
    public static OutboundOptions WithLoopback { get; } = new()
    {
        Rules = new OutboundRules { Networks = [IPNetwork.Parse("127.0.0.0/8"), IPNetwork.Parse("::1/128")] },
    };

    public OutboundRules Rules { get; init; } = new();

    public PrivateAuthorities Authorities { get; init; } = new();

    /// <summary>Null: no proxy. The environment's <c>HTTP_PROXY</c> is not read; nothing is sent by surprise.</summary>
    public OutgoingProxy? Proxy { get; init; }

    public INameResolver Resolver { get; init; } = new SystemNameResolver();
}
