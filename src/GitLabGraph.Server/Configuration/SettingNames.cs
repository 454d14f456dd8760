namespace GitLabGraph.Server.Configuration;

/// <summary>
/// Every setting that there is. One of another name stops the start: mistyped, it would be without effect, and a
/// database or a limit be another one than its owner believes.
/// </summary>
internal static class SettingNames
{
    private const string Root = "GitLabGraph";

    /// <summary>A key of the owner's choice, such as an account's.</summary>
    private const string Key = "{key}";

    /// <summary>The number of an item in a list.</summary>
    private const string Item = "0";

    private static readonly string[] Texts =
    [
        "ApiKey", "Database", "Redis", "KeyRing:Password", "PublicUrl", "LogFormat", "OtlpEndpoint", "Demo", "DemoUrl",
        "AllowPlainHttp", "CertificateAuthorities", "Proxy", $"Accounts:{Key}:Url", $"Accounts:{Key}:Token",
        $"Accounts:{Key}:Name", $"Accounts:{Key}:Tenant", $"Accounts:{Key}:Disabled",
        $"Instances:{Key}:Url", $"Instances:{Key}:Name", $"Instances:{Key}:ClientId",
        $"Instances:{Key}:ClientSecret", $"Instances:{Key}:Scopes", $"Instances:{Key}:CertificateAuthorities",
        "Limits:LinkPerMinute", "Limits:FailedKeysPerMinute", "Shutdown:DrainSeconds", "Shutdown:TimeoutSeconds",
        "OwnToken:Anonymous",
    ];

    /// <summary>Those that <see cref="SettingReader.Texts"/> reads.</summary>
    private static readonly string[] Lists =
    [
        "KeyRing:Certificates", "AllowedOrigins", "AllowedNetworks", "ProxyBypass", "OwnToken:Urls",
        $"Priorities:{Key}", $"Accounts:{Key}:Priorities:{Key}",
    ];

    private static readonly string[][] Known =
    [
        .. Texts.Concat(Lists).Concat(Lists.Select(static list => $"{list}:{Item}"))
            .Select(static name => name.Split(':')),
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
        // What has no text sets nothing: an empty object, or one that holds settings.
        if (!string.IsNullOrEmpty(section.Value)
            && !Known.Any(name => name.Length == path.Length && Begins(name, path)))
        {
            throw new SettingException(section.Path, $"there is none of this name; there is {Neighbours(path)}.");
        }

        foreach (var child in section.GetChildren())
        {
            Check(child, [.. path, child.Key]);
        }
    }

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
        && path.Index().All(step => Fits(step.Item, name[step.Index]));

    private static bool Fits(string step, string known) => known switch
    {
        Key => true,
        Item => int.TryParse(step, out _),
        _ => known.Equals(step, StringComparison.OrdinalIgnoreCase),
    };
}
