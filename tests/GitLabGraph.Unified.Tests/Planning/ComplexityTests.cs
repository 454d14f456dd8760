using GitLabGraph.Unified.Planning;
using GitLabGraph.Unified.Upstream;

namespace GitLabGraph.Unified.Tests.Planning;

public sealed class ComplexityTests
{
    [Theory]
    [InlineData(10, 4)]
    [InlineData(100, 8)]
    public void A_connection_costs_by_its_page(int size, int expected)
    {
        var field = new UpstreamField("list") { IsConnection = true }.With("first", "Int", size);
        field.Below.Object("nodes").Leaf("id").Leaf("title");

        Complexity.Of(field).ShouldBe(expected);
    }

    [Fact]
    public void Given_numbers_cost_as_one_row()
    {
        var field = new UpstreamField("list") { IsConnection = true }
            .With("first", "Int", 100).With("iids", "[String!]", new[] { "1" });
        field.Below.Object("nodes").Leaf("id");

        Complexity.Of(field).ShouldBe(3);
    }

    [Fact]
    public void What_costs_too_much_loses_its_costliest_part_that_can_be_asked_later()
    {
        var root = new UpstreamField("list") { IsConnection = true }.With("first", "Int", 100);
        var node = root.Below.Object("nodes").Leaf("id");
        Nested(node, "u_notes", 100);
        Nested(node, "u_labels", 1);

        Trimming.Fit(root, 13).ShouldBeTrue();

        node.Find("u_notes").ShouldBeNull();
        node.Find("u_labels").ShouldNotBeNull();
    }

    [Fact]
    public void What_cannot_be_asked_later_stays()
    {
        var root = new UpstreamField("issue");
        root.Below.Leaf("id").Leaf("title");

        Trimming.Fit(root, 1).ShouldBeFalse();
        root.Below.Fields.Count.ShouldBe(2);
    }

    // complexity: 5 of MergeRequest.labels and .mergedAt, calls_gitaly of .approved and Project.avatarUrl, and 10 more of
    // Group.projects: GitLab's app/graphql/types and NamespaceProjectsResolver.
    [Theory]
    [InlineData("MergeRequest", "mergedAt", 5)]
    [InlineData("WorkItem", "mergedAt", 1)]
    [InlineData("MergeRequest", "approved", 2)]
    [InlineData("Project", "avatarUrl", 2)]
    [InlineData("Group", "projects", 11)]
    public void What_a_type_declares_of_a_field_is_charged(string type, string field, int expected) =>
        Complexity.Of(new UpstreamSelection { TypeName = type }.Leaf(field)).ShouldBe(expected);

    [Fact]
    public void A_list_with_a_charge_of_its_own_is_not_charged_by_its_page()
    {
        var request = new UpstreamSelection { TypeName = "MergeRequest" };
        request.Add(new UpstreamField("labels") { IsConnection = true }.With("first", "Int", 100)).Below.Object("nodes").Leaf("id");

        Complexity.Of(request).ShouldBe(7);
    }

    [Fact]
    public void A_default_order_is_charged_as_one_that_is_given() =>
        Complexity.Of(new UpstreamField("issues")).ShouldBe(2);

    private static void Nested(UpstreamSelection owner, string alias, int size) =>
        owner.Add(new UpstreamField("nested", alias) { IsConnection = true, IsDetachable = true }.With("first", "Int", size))
            .Below.Object("nodes").Leaf("id");
}
