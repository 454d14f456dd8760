using System.Net;

namespace GitLabGraph.GitLab.Outbound;

/// <summary>Finds the addresses of a host.</summary>
public interface INameResolver
{
    /// <summary>The addresses of a name, or the one that a literal stands for.</summary>
    Task<IPAddress[]> ResolveAsync(string host, CancellationToken cancellationToken);
}
