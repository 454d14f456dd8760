using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using GitLabGraph.Server.Configuration;
using Microsoft.AspNetCore.DataProtection;

namespace GitLabGraph.Server.Accounts;

/// <summary>
/// The certificates that protect the sealing keys, which lie in the database beside what they seal. The first file
/// protects new keys; every file opens what it once protected, so that a certificate can be replaced.
/// </summary>
internal static class KeyRingSetting
{
    private const string Setting = "GitLabGraph:KeyRing:Certificates";
    private const string PasswordSetting = "GitLabGraph:KeyRing:Password";

    public static bool IsSet(IConfiguration configuration) => FilesOf(configuration).Length > 0;

    public static void AddKeyRing(this IServiceCollection services, IConfiguration configuration)
    {
        var certificates = FilesOf(configuration)
            .Select(file => Load(file, configuration[PasswordSetting])).ToArray();
        if (certificates.Length > 0)
        {
            services.AddDataProtection()
                .ProtectKeysWithCertificate(certificates[0])
                .UnprotectKeysWithAnyCertificate(certificates);
        }
    }

    private static string[] FilesOf(IConfiguration configuration) => [.. configuration.Texts(Setting)];

    private static X509Certificate2 Load(string file, string? password)
    {
        try
        {
            var certificate = X509Certificate2.GetCertContentType(file) == X509ContentType.Pkcs12
                ? X509CertificateLoader.LoadPkcs12FromFile(file, password)
                : X509Certificate2.CreateFromPemFile(file);
            return certificate.GetRSAPrivateKey() is not null
                ? certificate
                : throw Wrong(file, "it holds no RSA private key");
        }
        catch (Exception exception) when (exception is CryptographicException or IOException
            or UnauthorizedAccessException)
        {
            throw Wrong(file, "it cannot be read as a certificate with its key");
        }
    }

    private static SettingException Wrong(string file, string why) => new(
        Setting, $"{file}: {why}. Name files in PEM or PKCS #12 with a certificate and its RSA private key.");
}
