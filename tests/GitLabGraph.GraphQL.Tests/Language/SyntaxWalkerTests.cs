using System.Reflection;
using GitLabGraph.GraphQL.Language;

namespace GitLabGraph.GraphQL.Tests.Language;

public sealed class SyntaxWalkerTests
{
    [Fact]
    public void Children_are_met_in_the_order_of_the_text()
    {
        var document = Utf8GraphQLParser.Parse("query Q($v: [Int!] = 1 @d(x: 2)) { a: f(b: {c: $v}) @e { ...F ... on T { g } } }");

        var walker = new Recorder();
        walker.Visit(document).ShouldBeTrue();

        string.Join(' ', walker.Entered).ShouldBe("Q v Int 1 d x 2 a f b c v e F T g");
    }

    [Fact]
    public void What_was_entered_is_left_in_reverse()
    {
        var walker = new Recorder();

        walker.Visit(Utf8GraphQLParser.Parse("{ a { b } }"));

        string.Join(' ', walker.Left).ShouldBe(
            "Name Name Field SelectionSet Field SelectionSet OperationDefinition Document");
    }

    [Fact]
    public void Skipping_passes_over_the_children_and_breaking_ends_the_walk()
    {
        var walker = new Recorder { SkipAt = "a", BreakAt = "c" };

        walker.Visit(Utf8GraphQLParser.Parse("{ a { x } b { y } c { z } d }")).ShouldBeFalse();

        string.Join(' ', walker.Entered).ShouldBe("b y");
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public void Every_child_of_every_kind_of_node_is_met(string text)
    {
        var nodes = new Queue<SyntaxNode>([Utf8GraphQLParser.Parse(text)]);
        while (nodes.TryDequeue(out var node))
        {
            IEnumerable<SyntaxNode> children = node.GetNodes();
            children.ShouldBe(Properties(node), ignoreOrder: true, customMessage: $"the children of {node.Kind}");
            children.ShouldBe(children.OrderBy(child => child.Span.Start), $"the order of the children of {node.Kind}");
            foreach (var child in children)
            {
                nodes.Enqueue(child);
            }
        }
    }

    public static TheoryData<string> Documents => [.. KitchenSink.All];

    /// <summary>
    /// What the type of the node says that it holds, so that no new property is forgotten by the walker.
    /// </summary>
    private static IEnumerable<SyntaxNode> Properties(SyntaxNode node) =>
        node.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Select(property => property.GetValue(node))
            .SelectMany(value => value switch
            {
                SyntaxNode child => [child],
                IEnumerable<SyntaxNode> children => children,
                _ => [],
            });

    private sealed class Recorder : SyntaxWalker
    {
        public List<string> Entered { get; } = [];

        public List<SyntaxKind> Left { get; } = [];

        public string? SkipAt { get; init; }

        public string? BreakAt { get; init; }

        protected override SyntaxVisitorAction Enter(SyntaxNode node)
        {
            if (node is FieldNode field && field.Name.Value == SkipAt)
            {
                return SyntaxVisitorAction.Skip;
            }

            if (node is FieldNode last && last.Name.Value == BreakAt)
            {
                return SyntaxVisitorAction.Break;
            }

            if (node is NameNode or IntValueNode)
            {
                Entered.Add(node.ToString());
            }

            return SyntaxVisitorAction.Continue;
        }

        protected override SyntaxVisitorAction Leave(SyntaxNode node)
        {
            Left.Add(node.Kind);
            return SyntaxVisitorAction.Continue;
        }
    }
}
