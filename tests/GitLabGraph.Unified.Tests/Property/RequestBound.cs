using System.Text.Json;
using GitLabGraph.Unified.Tests.Lab;

namespace GitLabGraph.Unified.Tests.Property;

/// <summary>
/// The most upstream requests that a query may take which is answered without errors.
/// GraphQL: levels times accounts, plus one for each 110 points of complexity charged (half of what we put into a
/// document: two documents of one moment never fit into one).
/// REST: one for each object that has a REST-only field in the answer (three for events, which are three lists).
/// </summary>
internal static class RequestBound
{
    private const int HalfDocument = 110;

    public static string? Exceeded(GeneratedQuery query, LabAnswer answer, int accounts)
    {
        // A refused document is sent again in parts, so that the refusal meets only who caused it; and what an error took
        // out of the answer may have been asked for before.
        if (answer.Codes.Count > 0)
        {
            return null;
        }

        var graphQL = answer.Upstream.Where(static request => request.IsGraphQL).ToList();
        var charged = graphQL.Sum(static request => request.Complexity ?? 0);
        var most = (query.Levels * accounts) + (charged / HalfDocument);
        var rest = answer.Upstream.Count - graphQL.Count;
        var mostRest = RestOnly(query.Selections, answer.Data);
        return graphQL.Count > most || rest > mostRest
            ? $"{graphQL.Count} GraphQL requests where {most} are allowed, {rest} REST requests where {mostRest} are:"
                + $" {string.Join(" ", answer.Upstream.Except(graphQL).Select(static request => request.Target))}"
            : null;
    }

    private static int RestOnly(IEnumerable<GeneratedSelection> selections, JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Array => value.EnumerateArray().Sum(item => RestOnly(selections, item)),
        JsonValueKind.Object => selections.Where(static selection => selection.IsIncluded).Sum(selection => selection switch
        {
            GeneratedField { Definition: not null } field when value.TryGetProperty(field.ResponseName, out var below) =>
                (Charge(field) * Ids(field, below)) + RestOnly(field.Below, below),
            GeneratedFragment fragment => RestOnly(fragment.Below, value),
            _ => 0,
        }),
        _ => 0,
    };

    // Each of them may be something that REST alone finds by its id.
    private static int Ids(GeneratedField field, JsonElement value) =>
        field.Field.Coordinate == "Query.nodes" && value.ValueKind == JsonValueKind.Array ? value.GetArrayLength() : 1;

    // GitLab's GraphQL breaks over this order of everything.
    private static int Charge(GeneratedField field) =>
        field.Field.Coordinate == "Query.tickets" && field.Values.Contains("PRIORITY_", StringComparison.Ordinal)
            ? 2
            : Charge(field.Field.Coordinate);

    private static int Charge(string field) => field switch
    {
        "Ticket.events" => 3,
        // A ticket of a group tells it by its history.
        "Ticket.closedBy" => 2,
        "Group.createdAt" => 1,
        "Repo.environment" or "Repo.environments" or "Repo.deployments" or "Environment.deployments" => 1,
        "Deployment.environment" or "Environment.lastDeployment" => 1,

        // Environments, and of each its deployments and the first of them; incidents.
        "Repo.doraMetrics" => 8,
        "PullRequest.tickets" or "Repo.defaultBranch" or "Repo.branch" or "Repo.branches" => 1,
        "User.isAdmin" or "User.isTwoFactorEnabled" or "User.memberships" => 1,
        "Tag.openTicketCount" or "Tag.closedTicketCount" or "Tag.openPullRequestCount" => 1,

        // The instance's licence, the list of owned groups and the subscriptions of two; for a person who has them, too.
        "Query.licenses" => 4,
        "User.licenses" => 6,
        "Group.licenses" => 2,
        "License.seats" or "Seat.memberships" or "Membership.customRole" or "Membership.isAwaiting" => 1,
        "License.status" or "License.statusRaw" or "License.isPaid" => 1,
        "Query.node" or "Query.nodes" or "Query.pullRequests" => 1,
        _ when field.EndsWith(".remoteData", StringComparison.Ordinal) => 1,
        _ => 0,
    };
}
