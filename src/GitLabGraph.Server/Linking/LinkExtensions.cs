using GitLabGraph.Accounts.Linking;
using GitLabGraph.Accounts.Refresh;
using GitLabGraph.Server.Linking.OAuth;
using GitLabGraph.Server.Linking.Page;
using GitLabGraph.Unified.Accounts;

namespace GitLabGraph.Server.Linking;

/// <summary>How a customer's GitLab becomes an account: the hosted page, its script, and the mutations.</summary>
internal static class LinkExtensions
{
    public const string Path = "/link";

    public static void AddLinking(this WebApplicationBuilder builder)
    {
        // The page forbids frames by itself.
        builder.Services.AddAntiforgery(options => options.SuppressXFrameOptionsHeader = true);
        builder.Services.AddSingleton<TokenInspector>();
        builder.Services.AddSingleton<CredentialRotation>();
        builder.Services.AddSingleton<AccountSwitch>();
        builder.Services.AddSingleton<OAuthAuthorization>();

        // Both are read with the start, so that a wrong setting stops it.
        builder.Services.AddSingleton(new ConfiguredApplications(builder.Configuration));
        builder.Services.AddSingleton(new PublicAddress(builder.Configuration));
        builder.Services.AddSingleton<IOAuthApplications>(services =>
            services.GetRequiredService<ConfiguredApplications>());
        builder.Services.AddSingleton<AuthorizationStates>();
        builder.Services.AddLinkLimit();
        builder.Services.AddSingleton<LinkCompletion>();
        builder.Services.AddSingleton<LinkPage>();
        builder.Services.AddSingleton<TokenMethod>();
        builder.Services.AddSingleton<OAuthMethod>();
        builder.Services.AddSingleton<IAccountLinking, AccountLinking>();
    }

    public static void MapLinking(this WebApplication app)
    {
        app.UseRateLimiter();
        var pages = app.MapGroup(Path).RequireRateLimiting(LinkLimit.Policy).WithMetadata(new FormSize());
        pages.MapGet("", (HttpContext context, LinkPage page) => page.OpenAsync(context));
        pages.MapPost("/token", (HttpContext context, TokenMethod method) => method.SubmitAsync(context));
        pages.MapPost("/oauth", (HttpContext context, OAuthMethod method) => method.BeginAsync(context));
        pages.MapGet("/callback/{from}", (HttpContext context, string from, OAuthMethod method) =>
            method.ReturnAsync(context, from));
        PageFiles.Map(app);
    }
}
