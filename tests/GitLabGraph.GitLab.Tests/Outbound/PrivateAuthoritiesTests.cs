using System.Net;
using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using GitLabGraph.GitLab.Errors;
using GitLabGraph.GitLab.Outbound;

namespace GitLabGraph.GitLab.Tests.Outbound;

/// <summary>A GitLab whose certificate a company's own authority signed.</summary>
public sealed class PrivateAuthoritiesTests
{
    private const string Host = "git.corp.example";

    private static readonly X509Certificate2 Authority = MakeAuthority("CN=Corp");
    private static readonly X509Certificate2 Leaf = MakeLeaf(Host);

    [Fact]
    public async Task Is_not_trusted_without_the_setting() =>
        (await FailAsync(new PrivateAuthorities())).ShouldBe(GitLabError.Unreachable);

    [Fact]
    public async Task Is_trusted_everywhere_or_for_its_host()
    {
        (await AskAsync(new PrivateAuthorities([Authority]), Host)).ShouldBe(7);
        (await AskAsync(new PrivateAuthorities().Add(Host, [Authority]), Host)).ShouldBe(7);
    }

    [Fact]
    public async Task Is_not_trusted_for_another_host_nor_by_another_authority()
    {
        (await FailAsync(new PrivateAuthorities().Add("other.example", [Authority]))).ShouldBe(GitLabError.Unreachable);
        (await FailAsync(new PrivateAuthorities([MakeAuthority("CN=Corp")]))).ShouldBe(GitLabError.Unreachable);
    }

    [Fact]
    public async Task Does_not_mend_a_wrong_host_name() =>
        (await FailAsync(new PrivateAuthorities([Authority]), "wrong.example")).ShouldBe(GitLabError.Unreachable);

    private static async Task<GitLabError> FailAsync(PrivateAuthorities authorities, string host = Host) =>
        (await Should.ThrowAsync<GitLabException>(() => AskAsync(authorities, host))).Error;

    private static async Task<long> AskAsync(PrivateAuthorities authorities, string host)
    {
        var listener = new System.Net.Sockets.TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        using var stop = new CancellationTokenSource();
        var serving = ServeAsync(listener, stop.Token);
        try
        {
            return await Instances.AskAsync(
                $"https://{host}:{((IPEndPoint)listener.LocalEndpoint).Port}",
                OutboundOptions.WithLoopback with { Authorities = authorities, Resolver = new FakeNames(["127.0.0.1"]) });
        }
        finally
        {
            await stop.CancelAsync();
            listener.Dispose();
            await serving;
        }
    }

    private static async Task ServeAsync(System.Net.Sockets.TcpListener listener, CancellationToken cancellation)
    {
        try
        {
            using var client = await listener.AcceptTcpClientAsync(cancellation);
            await using var tls = new SslStream(client.GetStream());
            await tls.AuthenticateAsServerAsync(
                new SslServerAuthenticationOptions { ServerCertificate = Leaf }, cancellation);
            _ = await tls.ReadAsync(new byte[4096], cancellation);
            await tls.WriteAsync(Encoding.ASCII.GetBytes(RawServer.User), cancellation);
        }
        catch (Exception exception) when (exception is not InvalidOperationException)
        {
            // The client did not like our certificate.
        }
    }

    private static X509Certificate2 MakeAuthority(string name)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest(name, key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.KeyCertSign, true));
        return request.CreateSelfSigned(Now.AddDays(-1), Now.AddDays(30));
    }

    private static X509Certificate2 MakeLeaf(string host)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest($"CN={host}", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName(host);
        request.CertificateExtensions.Add(names.Build());
        using var signed = request.Create(Authority, Now.AddHours(-1), Now.AddDays(1), RandomNumberGenerator.GetBytes(8));
        using var whole = signed.CopyWithPrivateKey(key);
        return X509CertificateLoader.LoadPkcs12(whole.Export(X509ContentType.Pkcs12), null);
    }

    private static DateTimeOffset Now => TimeProvider.System.GetUtcNow();
}
