using GitLabGraph.Server.Configuration;
using GitLabGraph.Unified.Accounts;
using GitLabGraph.Unified.Tickets;

namespace GitLabGraph.Server.Accounts;

/// <summary>
/// Which labels mean which priority: <c>GitLabGraph:Priorities:Urgent</c> and so on for every account, or
/// <c>GitLabGraph:Accounts:{key}:Priorities:Urgent</c> for one, which then replaces all of the former. A label's name
/// may hold a colon, so it is the value; several are separated by commas.
/// </summary>
internal sealed class PrioritySettings(IConfiguration configuration) : StartStep
{
    public const string BelowAccount = "Priorities";
    public const string Section = "GitLabGraph:Priorities";

    /// <summary>The rules of accounts that have none of their own.</summary>
    public PriorityRules Usual => Read(Section) ?? PriorityRules.Default;

    /// <summary>The rules of an account.</summary>
    public PriorityRules Of(string account) =>
        Read($"{ConfiguredAccounts.Section}:{account}:{BelowAccount}") ?? Usual;

    /// <summary>A priority that does not exist stops the start.</summary>
    public override Task StartingAsync(CancellationToken cancellationToken)
    {
        Read(Section);

        foreach (var account in configuration.GetSection(ConfiguredAccounts.Section).GetChildren())
        {
            Read($"{account.Path}:{BelowAccount}");
        }

        return Task.CompletedTask;
    }

    private PriorityRules? Read(string path)
    {
        var labels = new Dictionary<string, TicketPriority>(StringComparer.OrdinalIgnoreCase);

        foreach (var setting in configuration.GetSection(path).GetChildren())
        {
            var priority = Enum.TryParse<TicketPriority>(setting.Key, ignoreCase: true, out var known)
                && Enum.IsDefined(known)
                    ? known
                    : throw new SettingException(setting.Path, "name one of Urgent, High, Normal and Low.");

            foreach (var label in configuration.Texts(setting.Path))
            {
                labels[label] = priority;
            }
        }

        return labels.Count == 0 ? null : new PriorityRules(labels);
    }
}
