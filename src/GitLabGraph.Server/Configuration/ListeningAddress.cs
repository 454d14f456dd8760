using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace GitLabGraph.Server.Configuration;

/// <summary>Where the server listens, known once it has started.</summary>
internal sealed class ListeningAddress(IServer server)
{
    public string Url => server.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault() ?? "";
}
