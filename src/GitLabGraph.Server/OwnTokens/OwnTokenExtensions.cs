namespace GitLabGraph.Server.OwnTokens;

/// <summary>Requests that bring their own GitLab token instead of naming a linked account.</summary>
internal static class OwnTokenExtensions
{
    public static void AddOwnTokens(this WebApplicationBuilder builder)
    {
        // Read with the start, so that a wrong setting stops it.
        builder.Services.AddSingleton(new OwnTokenSettings(builder.Configuration));
        builder.Services.AddSingleton<OwnTokenAccounts>();
    }
}
