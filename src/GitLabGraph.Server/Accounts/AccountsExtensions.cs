using GitLabGraph.Accounts;
using GitLabGraph.GitLab;
using GitLabGraph.GitLab.Connections;
using GitLabGraph.GitLab.Outbound;
using GitLabGraph.Server.Outbound;
using GitLabGraph.Unified.Accounts;

namespace GitLabGraph.Server.Accounts;

/// <summary>For which GitLabs the server may speak.</summary>
internal static class AccountsExtensions
{
    public static void AddAccounts(this WebApplicationBuilder builder)
    {
        builder.Services.AddHttpContextAccessor();
        builder.Services.AddAccountStore(
            AccountDatabase.Read(builder.Configuration, builder.Environment.ContentRootPath),
            RedisSetting.Read(builder.Configuration));
        builder.Services.AddKeyRing(builder.Configuration);
        builder.Services.AddSingleton(services => new GitLabClients(
            services.GetRequiredService<HttpMessageInvoker>(),
            Patience.WithGitLab,
            services.GetRequiredService<TimeProvider>())
        {
            Streams = GitLabTransport.CreateStreaming(services.GetRequiredService<OutboundOptions>()),
        });
        builder.Services.AddSingleton<LinkedAccountDirectory>();
        builder.Services.AddSingleton<ILinkedAccounts, RequestAccounts>();
        builder.Services.AddSingleton<AccountDatabase>();
        builder.Services.AddHostedService(static services => services.GetRequiredService<AccountDatabase>());
        builder.Services.AddHostedService<KeyRingNotice>();
        builder.Services.AddSingleton<PrioritySettings>();
        builder.Services.AddHostedService(static services => services.GetRequiredService<PrioritySettings>());
        builder.Services.AddHostedService<ConfiguredAccounts>();
    }

    /// <summary>The database takes as long to open as the schema to build, so the two are done at once.</summary>
    public static void BeginDatabase(this WebApplication app) =>
        app.Services.GetRequiredService<AccountDatabase>().Begin();
}
