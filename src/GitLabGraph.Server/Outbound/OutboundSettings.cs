using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using GitLabGraph.GitLab.Accounts;
using GitLabGraph.GitLab.Outbound;
using GitLabGraph.Server.Configuration;

namespace GitLabGraph.Server.Outbound;

/// <summary>Reads how requests leave this machine. A wrong setting stops the start.</summary>
internal sealed class OutboundSettings(IConfiguration configuration)
{
    public const string Instances = "GitLabGraph:Instances";

    private const string AllowedNetworks = "GitLabGraph:AllowedNetworks";
    private const string AllowPlainHttp = "GitLabGraph:AllowPlainHttp";
    private const string CertificateAuthorities = "GitLabGraph:CertificateAuthorities";
    private const string Proxy = "GitLabGraph:Proxy";
    private const string ProxyBypass = "GitLabGraph:ProxyBypass";

    public OutboundOptions Read()
    {
        var allowed = configuration.Texts(AllowedNetworks).Select(ReadEntry).ToArray();
        var rules = new OutboundRules
        {
            Networks = [.. allowed.Select(entry => entry.Network).OfType<IPNetwork>()],
            Hosts = [.. allowed.Select(entry => entry.Host).OfType<HostPattern>()],
            AllowPlainHttp = configuration.IsOn(AllowPlainHttp),
        };
        var authorities = new PrivateAuthorities(ReadAuthorities(CertificateAuthorities));

        foreach (var section in configuration.GetSection(Instances).GetChildren())
        {
            var address = ReadAddress(section);
            rules.Trust(address);
            authorities.Add(
                new Uri(address.Value).IdnHost,
                ReadAuthorities($"{section.Path}:{nameof(ConfiguredInstance.CertificateAuthorities)}"));
        }

        return new OutboundOptions { Rules = rules, Authorities = authorities, Proxy = ReadProxy() };
    }

    internal static GitLabAddress ReadAddress(IConfigurationSection section) =>
        GitLabAddress.TryParse(section.Get<ConfiguredInstance>()?.Url, out var address, out var reason)
            ? address
            : throw new SettingException($"{section.Path}:{nameof(ConfiguredInstance.Url)}", reason);

    private static (IPNetwork? Network, HostPattern? Host) ReadEntry(string text)
    {
        try
        {
            return OutboundRules.ParseEntry(text);
        }
        catch (FormatException exception)
        {
            throw new SettingException(AllowedNetworks, exception.Message);
        }
    }

    private X509Certificate2Collection ReadAuthorities(string key)
    {
        var authorities = new X509Certificate2Collection();
        if (configuration[key] is not { Length: > 0 } file)
        {
            return authorities;
        }

        try
        {
            authorities.ImportFromPemFile(file);
        }
        catch (Exception exception) when (exception is IOException or CryptographicException
            or UnauthorizedAccessException)
        {
            throw new SettingException(key, $"name a PEM file with certificates ({exception.Message}).");
        }

        return authorities.Count > 0
            ? authorities
            : throw new SettingException(key, $"the file {file} holds no certificate in PEM.");
    }

    private OutgoingProxy? ReadProxy()
    {
        if (configuration[Proxy] is not { Length: > 0 } text)
        {
            return null;
        }

        // The text may hold a password, so the message does not repeat it.
        if (!Uri.TryCreate(text, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https"))
        {
            throw new SettingException(Proxy, "give the proxy's URL, such as http://proxy.example:3128.");
        }

        return new OutgoingProxy(address, [.. configuration.Texts(ProxyBypass).Select(host => HostPattern.TryParse(host)
            ?? throw new SettingException(ProxyBypass, $"\"{host}\" is no host name."))]);
    }
}
