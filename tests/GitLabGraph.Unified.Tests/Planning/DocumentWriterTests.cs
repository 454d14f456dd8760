using GitLabGraph.Unified.Planning;

namespace GitLabGraph.Unified.Tests.Planning;

public sealed class DocumentWriterTests
{
    [Fact]
    public void Writes_values_as_variables_and_equal_values_once()
    {
        var first = new UpstreamField("project").With("fullPath", "ID!", "g/p");
        first.Below.Leaf("id");
        var second = new UpstreamField("project").With("fullPath", "ID!", "g/p");
        second.Below.Leaf("name");

        var operation = DocumentWriter.Write([first, second], static (_, _) => false);

        operation.Document.ShouldBe(
            "query($v0:ID!){q0:project(fullPath:$v0){id } q1:project(fullPath:$v0){name } queryComplexity{score limit}}");
        operation.Variables!["v0"].ShouldBe("g/p");
    }

    [Fact]
    public void Two_uses_of_a_field_live_side_by_side()
    {
        var selection = new UpstreamSelection();
        selection.Add(new UpstreamField("labels", "u_few") { IsConnection = true }.With("first", "Int", 1)).Below.Leaf("count");
        selection.Add(new UpstreamField("labels", "u_many") { IsConnection = true }.With("first", "Int", 9)).Below.Leaf("count");

        DocumentWriter.Signature(selection).ShouldStartWith("{u_few:labels(first:$v0){count } u_many:labels(first:$v1){count } }");
    }

    [Fact]
    public void Leaves_out_what_the_instance_lacks()
    {
        var root = new UpstreamField("issue");
        root.Below.TypeName = "Issue";
        root.Below.Leaf("weight").On("WorkItemWidgetStatus").Leaf("status");

        DocumentWriter.Write([root], static (type, _) => type is "Issue" or "WorkItemWidgetStatus").Document
            .ShouldBe("query{q0:issue{__typename} queryComplexity{score limit}}");
    }
}
