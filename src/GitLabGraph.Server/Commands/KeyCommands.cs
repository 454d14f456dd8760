using System.CommandLine;
using System.Globalization;
using GitLabGraph.Accounts;
using GitLabGraph.Accounts.Keys;
using GitLabGraph.Server.Administration;

namespace GitLabGraph.Server.Commands;

/// <summary><c>keys create</c>, <c>keys list</c> and <c>keys revoke</c>.</summary>
internal static class KeyCommands
{
    private const string Actor = "command line";
    private const int MostDays = 36_500;

    public static Command Create(IServiceProvider services)
    {
        var tenant = new Option<string>("--tenant")
        {
            Description = "Whose key.", DefaultValueFactory = _ => Tenants.Default,
        };
        tenant.Validators.Add(result =>
        {
            if (!Tenants.IsName(result.GetValueOrDefault<string>()))
            {
                result.AddError("A tenant's name holds letters, digits, dots, dashes and underscores, at most 64.");
            }
        });
        return new Command("keys", "The keys of callers.")
        {
            Create(services, tenant), List(services, tenant), Revoke(services, tenant),
        };
    }

    private static Command Create(IServiceProvider services, Option<string> tenant)
    {
        var scopes = new Option<string>("--scopes")
        {
            Description = $"Separated by commas: {string.Join(", ", ScopeNames.All)}.",
            DefaultValueFactory = _ => "read",
        };
        scopes.Validators.Add(result =>
        {
            if (!ScopeNames.TryParse((result.GetValueOrDefault<string>() ?? "").Split(','), out _))
            {
                result.AddError($"Scopes are {string.Join(", ", ScopeNames.All)}, separated by commas.");
            }
        });
        var (name, days) = (Name(), Days());
        var methods = List("--proxy-methods", "The only HTTP methods of the proxy, such as GET,HEAD; all without it.");
        var paths = List("--proxy-paths", "The only paths of the proxy, such as /api/v4/projects/*; all without it.");
        var command = new Command("create", "Make a key. It is told once.")
        {
            tenant, scopes, name, days, methods, paths,
        };
        command.Validators.Add(result =>
        {
            if (RulesOf(result.GetValue(methods), result.GetValue(paths)).Fault is { } fault)
            {
                result.AddError(fault);
            }
        });
        command.SetAction(async (result, cancellation) =>
        {
            await DatabaseCommands.MigrateAsync(services, cancellation);
            _ = ScopeNames.TryParse(result.GetValue(scopes)!.Split(','), out var granted);
            var now = services.GetRequiredService<TimeProvider>().GetUtcNow();
            var (_, secret) = await services.GetRequiredService<IApiKeyStore>().CreateAsync(
                new NewApiKey
                {
                    Tenant = result.GetValue(tenant)!, Name = result.GetValue(name)!, Scopes = granted, Actor = Actor,
                    Proxy = RulesOf(result.GetValue(methods), result.GetValue(paths)),
                    ExpiresAt = result.GetValue(days) is { } count ? now.AddDays(count) : null,
                },
                cancellation);
            Console.WriteLine(secret.Reveal());
        });
        return command;
    }

    private static Option<string> Name()
    {
        var name = new Option<string>("--name") { Description = "For people.", DefaultValueFactory = _ => "" };
        name.Validators.Add(static result =>
        {
            if (KeyWish.NameFault(result.GetValueOrDefault<string>() ?? "") is { } fault)
            {
                result.AddError(fault);
            }
        });
        return name;
    }

    private static Option<int?> Days()
    {
        var days = new Option<int?>("--days") { Description = "How long it opens; for ever when left out." };
        days.Validators.Add(static result =>
        {
            if (result.GetValueOrDefault<int?>() is < 1 or > MostDays)
            {
                result.AddError($"A key opens for 1 to {MostDays} days.");
            }
        });
        return days;
    }

    private static Option<string> List(string name, string description) =>
        new(name) { Description = $"Separated by commas. {description}", DefaultValueFactory = _ => "" };

    private static ProxyRules RulesOf(string? methods, string? paths) => new(Parts(methods), Parts(paths));

    private static string[] Parts(string? text) =>
        (text ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static Command List(IServiceProvider services, Option<string> tenant)
    {
        var command = new Command("list", "The tenant's keys.") { tenant };
        command.SetAction(async (result, cancellation) =>
        {
            await DatabaseCommands.MigrateAsync(services, cancellation);
            var keys = services.GetRequiredService<IApiKeyStore>();
            var now = services.GetRequiredService<TimeProvider>().GetUtcNow();
            foreach (var key in await keys.ListAsync(result.GetValue(tenant)!, cancellation))
            {
                var state = StateOf(key, now);
                var scopes = string.Join(',', ScopeNames.NamesOf(key.Scopes));
                Console.WriteLine(string.Create(
                    CultureInfo.InvariantCulture, $"{key.Prefix} {scopes} {key.CreatedAt:u} {key.Name}{state}"));
            }
        });
        return command;
    }

    private static string StateOf(ApiKey key, DateTimeOffset now) =>
        key.RevokedAt is not null ? " revoked"
        : key.ExpiresAt is not { } end ? ""
        : end <= now ? " expired"
        : string.Create(CultureInfo.InvariantCulture, $" until {end:u}");

    private static Command Revoke(IServiceProvider services, Option<string> tenant)
    {
        var prefix = new Argument<string>("prefix") { Description = "How the key begins, such as glg_ab12cd34." };
        var command = new Command("revoke", "End a key.") { tenant, prefix };
        command.SetAction(async (result, cancellation) =>
        {
            await DatabaseCommands.MigrateAsync(services, cancellation);
            var key = await services.GetRequiredService<IApiKeyStore>().RevokeAsync(
                result.GetValue(tenant)!, result.GetValue(prefix)!, Actor, cancellation);
            Console.WriteLine(key is null ? "The tenant has no such key." : $"{key.Prefix} is revoked.");
            return key is null ? 1 : 0;
        });
        return command;
    }
}
