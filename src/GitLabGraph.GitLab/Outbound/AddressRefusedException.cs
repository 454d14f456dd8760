namespace GitLabGraph.GitLab.Outbound;

/// <summary>
/// A connection that was not made because of where it would have led. Says the host, as the customer knows it, and not
/// the address behind it: nobody is to learn our network from it.
/// </summary>
internal sealed class AddressRefusedException(string host) : IOException(MessageOf(host))
{
    public static string MessageOf(string host) =>
        $"{host} is at an address that this server does not speak to: it is private, local or reserved. "
        + "Its administrator can allow it.";
}
