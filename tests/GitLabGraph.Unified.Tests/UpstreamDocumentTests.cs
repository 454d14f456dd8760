using System.Text;
using GitLabGraph.GraphQL.Language;
using GitLabGraph.GraphQL.Types;
using GitLabGraph.GraphQL.Validation;
using GitLabGraph.Unified.Tests.Lab;

namespace GitLabGraph.Unified.Tests;

/// <summary>
/// Every field of every unified type is selected once, and the documents that reach GitLab are judged by the schema
/// of a
/// real instance.
/// </summary>
public sealed class UpstreamDocumentTests(UnifiedLab lab) : IClassFixture<UnifiedLab>
{
    private static readonly Lazy<Schema?> Real = new(static () =>
        UnifiedLab.Shared("gitlab/schema.graphql") is { } file
            ? SchemaBuilder.FromSdl(File.ReadAllText(file)).AssumeValid().Create()
            : null);

    /// <summary>Real, but an experiment, which the introspection that the schema came from left out among arguments.</summary>
    private const string Experiment = "Unknown argument \"includeArchived\" on field \"Group.workItems\"";

    [Theory]
    [InlineData("tickets(where: { group: $group }, first: 2)", "Ticket")]
    [InlineData("workspaces(first: 2)", "Workspace")]
    [InlineData("repos(first: 2)", "Repo")]
    [InlineData("groups(first: 2)", "Group")]
    [InlineData("users(first: 2)", "User")]
    [InlineData("pullRequests(where: { group: $group }, first: 2)", "PullRequest")]
    public async Task Documents_for_every_field_fit_a_real_instance(string field, string type)
    {
        Assert.SkipWhen(Real.Value is null, "GitLab's schema is not here.");
        var group = (await lab.AskAsync("{ groups(first: 1, where: { topLevelOnly: true }) { nodes { id } } }")).Text("groups.nodes.0.id");

        var answer = await lab.AskAsync(
            $"query($group: ID) {{ g: group(id: $group) {{ id }} {field} {{ totalCount nodes {AllFields(type, 2)} }} }}", new { group });

        var validator = new DocumentValidator(Real.Value!);
        var errors = answer.Upstream
            .Where(static request => request.Document is not null)
            .SelectMany(request => validator.Validate(Utf8GraphQLParser.Parse(request.Document!)))
            .Select(static error => error.Message)
            .Where(static message => !message.StartsWith(Experiment, StringComparison.Ordinal))
            .Distinct()
            .ToList();
        answer.Upstream.ShouldNotBeEmpty();
        errors.ShouldBeEmpty(string.Join('\n', answer.Upstream.Select(static request => request.Document)));
    }

    [Fact]
    public async Task Ids_that_nobody_selects_are_not_asked_of_GitLab()
    {
        const string Ticket = "tags(first: 2) { nodes { name color } } status { name } type { name }";
        var group = (await lab.AskAsync("{ groups(first: 1) { nodes { id } } }")).Text("groups.nodes.0.id");

        var bare = await lab.AskAsync(Tickets(Ticket), new { group });
        var named = await lab.AskAsync(Tickets(Ticket.Replace("{ name", "{ id name", StringComparison.Ordinal)), new { group });

        bare.ShouldBeClean().Upstream.Single().Document!.ShouldContain("{title color }");
        named.ShouldBeClean().Upstream.Single().Document!.ShouldContain("{id title color }");
        bare.Upstream.Single().Document!.ShouldContain("status{name }");
        bare.Upstream.Single().Document!.ShouldContain("workItemType{name }");
    }

    private static string Tickets(string fields) =>
        $"query($group: ID!) {{ tickets(where: {{ group: $group }}, first: 2) {{ nodes {{ {fields} }} }} }}";

    private static string AllFields(string type, int depth)
    {
        var text = new StringBuilder("{ ");

        foreach (var field in ((ComplexType)UnifiedLab.Schema.Types.First(candidate => candidate.Name == type)).Fields)
        {
            if (field.Arguments.Any(static argument => argument.IsRequired))
            {
                continue;
            }

            if (field.Type.Named is ObjectType below)
            {
                if (depth > 0 && below.Name != "Query")
                {
                    text.Append(field.Name).Append(' ').Append(AllFields(below.Name, depth - 1)).Append(' ');
                }
            }
            else
            {
                text.Append(field.Name).Append(field.Type.Named is CompositeType ? " { __typename } " : " ");
            }
        }

        return text.Append("__typename }").ToString();
    }
}
