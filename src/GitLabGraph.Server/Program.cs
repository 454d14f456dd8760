using GitLabGraph.Proxy;
using GitLabGraph.Server.Access;
using GitLabGraph.Server.Accounts;
using GitLabGraph.Server.Administration;
using GitLabGraph.Server.Api;
using GitLabGraph.Server.Commands;
using GitLabGraph.Server.Configuration;
using GitLabGraph.Server.Demo;
using GitLabGraph.Server.Health;
using GitLabGraph.Server.Linking;
using GitLabGraph.Server.Logs;
using GitLabGraph.Server.Origins;
using GitLabGraph.Server.Outbound;
using GitLabGraph.Server.OwnTokens;
using GitLabGraph.Server.Proxying;
using GitLabGraph.Server.Shutdown;
using GitLabGraph.Server.Telemetry;

try
{
    var builder = WebApplication.CreateBuilder(args);

    if (HealthCommand.IsMeant(args))
    {
        return await HealthCommand.RunAsync(builder.Configuration);
    }

    SettingNames.Check(builder.Configuration);
    builder.AddLogs();
    builder.AddCommands(args);
    builder.AddListening();
    builder.AddOutbound();
    builder.AddAccounts();
    builder.AddOwnTokens();
    builder.AddCallers();
    builder.AddLinking();
    builder.AddAdministration();
    builder.AddOrigins();
    builder.AddDemo();
    builder.AddUnifiedApi();
    builder.AddProxy();
    builder.AddHealth();
    builder.AddTelemetry();
    builder.AddShutdown();
    builder.Services.AddHostedService<StartGarbage>();

    var app = builder.Build();

    if (ServerCommands.Has(args))
    {
        return await ServerCommands.RunAsync(app, args);
    }

    app.BeginDatabase();
    app.UseRequestLog();
    app.UseOrigins();
    app.Use(StoreOutage.AnswerAsync);
    app.UseUnifiedApi();
    app.UseCallers();
    app.MapUnifiedApi();
    app.MapLinking();
    app.MapGitLabProxy();
    app.MapHealth();

    await app.RunAsync();
    return 0;
}
catch (SettingException exception)
{
    return await exception.ExplainAsync();
}
catch (Exception exception) when (ListeningExtensions.Explain(exception) is { } wrong)
{
    return await wrong.ExplainAsync();
}
