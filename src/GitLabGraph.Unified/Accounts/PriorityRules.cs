using GitLabGraph.Unified.Tickets;

namespace GitLabGraph.Unified.Accounts;

/// <summary>
/// Which labels mean which priority. GitLab has no priority of its own; its users write <c>priority::high</c>,
/// <c>P1</c> and the like. Of several labels that have a rule the most urgent decides, wherever GitLab lists it.
/// </summary>
public sealed class PriorityRules(IReadOnlyDictionary<string, TicketPriority> labels)
{
    private readonly Dictionary<string, TicketPriority> _labels = new(labels, StringComparer.OrdinalIgnoreCase);

    /// <summary>The usual spellings.</summary>
    public static PriorityRules Default { get; } = new(new Dictionary<string, TicketPriority>
    {
        ["priority::urgent"] = TicketPriority.Urgent,
        ["priority::critical"] = TicketPriority.Urgent,
        ["priority::1"] = TicketPriority.Urgent,
        ["P1"] = TicketPriority.Urgent,
        ["priority::high"] = TicketPriority.High,
        ["priority::2"] = TicketPriority.High,
        ["P2"] = TicketPriority.High,
        ["priority::normal"] = TicketPriority.Normal,
        ["priority::medium"] = TicketPriority.Normal,
        ["priority::3"] = TicketPriority.Normal,
        ["P3"] = TicketPriority.Normal,
        ["priority::low"] = TicketPriority.Low,
        ["priority::4"] = TicketPriority.Low,
        ["P4"] = TicketPriority.Low,
    });

    /// <summary>The priority that a ticket's labels give it; null when none of them has a rule.</summary>
    public TicketPriority? Of(IEnumerable<string> labelNames)
    {
        TicketPriority? found = null;

        foreach (var name in labelNames)
        {
            // The enum begins with what is most urgent.
            if (_labels.TryGetValue(name, out var priority) && (found is null || priority < found))
            {
                found = priority;
            }
        }

        return found;
    }
}
