using GitLabGraph.Unified.Comments;
using GitLabGraph.Unified.Planning;

namespace GitLabGraph.Unified.Tickets;

/// <summary>The places of a selection that hold one and the same ticket.</summary>
internal static class TicketHolders
{
    /// <summary>What is selected of a ticket, also where its comments lead back to it.</summary>
    public static IReadOnlyList<PlannedField> FieldsOf(IEnumerable<PlannedField> holders)
    {
        var fields = new List<PlannedField>();
        Need back = (_, ticket) => fields.AddRange(FieldsOf([ticket]));
        var (comments, discussions) = (Needs.Back("Comment", "on", back), DiscussionNeeds.BackTo(back));

        foreach (var field in holders.SelectMany(static holder => holder.Children("Ticket")))
        {
            fields.Add(field);
            var lead = field.Name switch { "comments" => comments, "discussions" => discussions, _ => null };
            lead?.Invoke(new UpstreamSelection(), field);
        }

        return fields;
    }
}
