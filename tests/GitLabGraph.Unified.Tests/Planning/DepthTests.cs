using GitLabGraph.GraphQL.Language;
using GitLabGraph.Unified.Tests.Lab;

namespace GitLabGraph.Unified.Tests.Planning;

/// <summary>GitLab refuses a document whose fields stand more than twenty deep (<c>GitlabSchema</c>), whatever it costs.</summary>
public sealed class DepthTests(UnifiedLab lab) : IClassFixture<UnifiedLab>
{
    [Fact]
    public async Task A_deep_question_is_asked_in_documents_that_GitLab_takes()
    {
        var answer = (await lab.AskAsync(
            """
            { groups(first: 1) { nodes { subgroups(first: 1) { nodes { subgroups(first: 1) { nodes { repos(first: 1) { nodes {
              pullRequests(first: 1) { nodes { title discussions(first: 1) { nodes { comments(first: 1) { nodes { body
                author { username authoredPullRequests(first: 1) { nodes { title
                  reviewers(first: 1) { nodes { state user { username } } } } } } } } } } } } } } } } } } } } }
            """)).ShouldBeClean();

        answer.Upstream.Where(static request => request.Document is not null)
            .Select(static request => Utf8GraphQLParser.Parse(request.Document!).Definitions.OfType<OperationDefinitionNode>().Single())
            .Select(static operation => Depth(operation.SelectionSet))
            .ShouldAllBe(static depth => depth <= 20);
    }

    private static int Depth(SelectionSetNode? set) => set is null ? 0 : set.Selections.Max(static selection => selection switch
    {
        FieldNode field => 1 + Depth(field.SelectionSet),
        InlineFragmentNode fragment => Depth(fragment.SelectionSet),
        _ => 0,
    });
}
