namespace GitLabGraph.Server.Configuration;

/// <summary>
/// Every setting that there is. One of another name stops the start: mistyped, it would be without effect, and a
/// database or a limit be another one than its owner believes.
/// </summary>
internal static class SettingNames
{
    private const string Root = "GitLabGraph";

    /// <summary>A key of the owner's choice, such as an account's.</summary>
    private const string Any = "*";

    private static readonly string[][] Known =
    [
        .. new[]
        {
            "ApiKey", "Database", "Redis", "KeyRing:Certificates", "KeyRing:Password", "PublicUrl", "LogFormat",
            "OtlpEndpoint", "Demo", "DemoUrl", "AllowedOrigins", "AllowedNetworks", "AllowPlainHttp",
            "CertificateAuthorities", "Proxy", "ProxyBypass", "Priorities:*", "Accounts:*:Url", "Accounts:*:Token",
            "Accounts:*:Name", "Accounts:*:Tenant", "Accounts:*:Priorities:*", "Instances:*:Url", "Instances:*:Name",
            "Instances:*:ClientId", "Instances:*:ClientSecret", "Instances:*:Scopes",
            "Instances:*:CertificateAuthorities", "Limits:LinkPerMinute", "Limits:FailedKeysPerMinute",
            "Shutdown:DrainSeconds", "Shutdown:TimeoutSeconds", "OwnToken:Urls", "OwnToken:Anonymous",
        }.Select(static name => name.Split(':')),
    ];

    public static void Check(IConfiguration configuration)
    {
        foreach (var section in configuration.GetSection(Root).GetChildren())
        {
            Check(section, [section.Key]);
        }
    }

    private static void Check(IConfigurationSection section, string[] path)
    {
        var children = section.GetChildren().ToList();
        children.ForEach(child => Check(child, [.. path, child.Key]));

        if (children.Count == 0 && !IsKnown(path))
        {
            throw new SettingException(section.Path, $"there is none of this name; there is {Neighbours(path)}.");
        }
    }

    // The items of a list have numbers for names.
    private static bool IsKnown(string[] path) => Known.Any(name => Begins(name, path) && name.Length == path.Length)
        || (path.Length > 1 && int.TryParse(path[^1], out _) && IsKnown(path[..^1]));

    private static string Neighbours(string[] path)
    {
        var place = path;
        while (!Known.Any(name => name.Length > place.Length && Begins(name, place)))
        {
            place = place[..^1];
        }

        return string.Join(", ", Known.Where(name => name.Length > place.Length && Begins(name, place))
            .Select(name => name[place.Length]).Distinct());
    }

    /// <summary>Whether a name begins with the steps of a path.</summary>
    private static bool Begins(string[] name, string[] path) => path.Length <= name.Length
        && path.Index().All(step =>
            name[step.Index] == Any || name[step.Index].Equals(step.Item, StringComparison.OrdinalIgnoreCase));
}
