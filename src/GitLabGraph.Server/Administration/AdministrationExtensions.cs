using GitLabGraph.Unified.ApiKeys;
using GitLabGraph.Unified.Audit;

namespace GitLabGraph.Server.Administration;

/// <summary>What a key with the scope admin may see and do in its tenant.</summary>
internal static class AdministrationExtensions
{
    public static void AddAdministration(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<IApiKeys, TenantKeys>();
        builder.Services.AddSingleton<IAuditTrail, TenantAudit>();
    }
}
