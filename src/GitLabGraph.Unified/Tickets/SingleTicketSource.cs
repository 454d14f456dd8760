using GitLabGraph.GraphQL.Errors;
using GitLabGraph.GraphQL.Execution;
using GitLabGraph.Unified.Accounts;
using GitLabGraph.Unified.Errors;
using GitLabGraph.Unified.Planning;
using GitLabGraph.Unified.Upstream;

namespace GitLabGraph.Unified.Tickets;

/// <summary>
/// Finds one ticket: as a work item, else as an issue, down to what the instance has.
/// </summary>
internal static class SingleTicketSource
{
    private static readonly (EntityKind Kind, Need Needs, Func<Remote, Ticket> Map)[] Ways =
    [
        (EntityKind.WorkItem, WorkItemNeeds.Add, TicketMapping.FromWorkItem),
        (EntityKind.Issue, IssueNeeds.Add, TicketMapping.FromIssue),
    ];

    /// <summary>A ticket by GitLab's number, which its work item and its issue share.</summary>
    public static ValueTask<Ticket> FindAsync(
        IResolverContext context, LinkedAccount account, string number, PlannedField field) =>
        FindAsync(context, account, number, [field], "The ticket");

    /// <summary>A ticket by its number, with what is selected of it in several places.</summary>
    public static async ValueTask<Ticket> FindAsync(
        IResolverContext context, LinkedAccount account, string number, IReadOnlyList<PlannedField> fields, string what)
    {
        for (var way = 0; ; way++)
        {
            var (kind, needs, map) = Ways[way];
            var selection = new UpstreamSelection();

            foreach (var field in fields)
            {
                needs(selection, field);
            }

            try
            {
                var question = new EntityQuestion(account, kind, number, selection);
                return await CompleteAsync(context, map(await Parts.FindAsync(context, question, what)), fields);
            }
            catch (GraphQLException refusal) when (way + 1 < Ways.Length && UnifiedErrors.IsTooOld(refusal))
            {
                // The next way asks for what older instances have.
            }
        }
    }

    /// <summary>
    /// A ticket by <c>group/project#12</c>, or where it belongs to a group by <c>group&amp;12</c>, as GitLab writes it,
    /// or <c>group#12</c>.
    /// </summary>
    public static async ValueTask<Ticket> FindByReferenceAsync(
        IResolverContext context, string reference, LinkedAccount account, PlannedField field)
    {
        if (reference.Split('#', '&') is not [{ Length: > 0 } path, var number] || !int.TryParse(number, out _))
        {
            throw UnifiedErrors.Invalid(
                $"\"{reference}\" is not a ticket's reference; it has the form group/project#12 or group&12.");
        }

        var what = $"The ticket {reference}";
        var isOfGroup = reference.Contains('&');

        try
        {
            var root = Place("namespace", "Namespace", path, Numbered("workItem", number, WorkItemNeeds.Add, field));
            root.Below.Leaf("id");
            var place = await Parts.FindAsync(context, new RootQuestion(account, root), what);

            // A project's namespace has tickets of the same numbers; group&12 does not mean them.
            return isOfGroup && IsProject(place)
                ? throw NotFound(what)
                : TicketMapping.FromWorkItem(place.Object("workItem") ?? throw NotFound(what));
        }
        catch (GraphQLException refusal) when (UnifiedErrors.IsTooOld(refusal) && !isOfGroup)
        {
            // A group has no issues.
            var root = Place("project", "Project", path, Numbered("issue", number, IssueNeeds.Add, field));
            var place = await Parts.FindAsync(context, new RootQuestion(account, root), what);
            var issue = TicketMapping.FromIssue(place.Object("issue") ?? throw NotFound(what));
            return await CompleteAsync(context, issue, [field]);
        }
    }

    private static ValueTask<Ticket> CompleteAsync(
        IResolverContext context, Ticket ticket, IReadOnlyList<PlannedField> fields) =>
        IssueWorkItems.AddToAsync(context, IssueWorkspaces.AddToAsync(context, ticket, fields), fields);

    private static UpstreamField Numbered(string name, string number, Need needs, PlannedField field)
    {
        var item = new UpstreamField(name) { IsRequired = true }
            .With("iid", name == "issue" ? "String" : "String!", number);
        needs(item.Below, field);
        return item;
    }

    private static UpstreamField Place(string name, string type, string path, UpstreamField item)
    {
        var root = new UpstreamField(name).With("fullPath", "ID!", path);
        root.Below.TypeName = type;
        root.Below.Add(item);
        return root;
    }

    private static bool IsProject(Remote place) =>
        place.Word("id").Contains("ProjectNamespace", StringComparison.Ordinal);

    private static GraphQLException NotFound(string what) =>
        UnifiedErrors.NotFound($"{what} does not exist, or the linked account may not see it.");
}
