using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GitLabGraph.Architecture.Tests;

/// <summary>What a file measures: its lines, its widest line, its types and the length of its methods.</summary>
internal sealed partial record Measure(string File, int Lines, int Width, int Types, IReadOnlyList<(string Name, int Lines)> Methods)
{
    public static IReadOnlyList<Measure> Folder(string folder) =>
        [.. Repository.SourceFiles(folder).Order(StringComparer.Ordinal).Select(Of)];

    public static Measure Of(string path)
    {
        var text = System.IO.File.ReadAllText(path);
        var lines = text.Split('\n');
        var root = CSharpSyntaxTree.ParseText(text).GetRoot();
        var types = root.DescendantNodes(node => node is not TypeDeclarationSyntax)
            .Count(node => node is BaseTypeDeclarationSyntax or DelegateDeclarationSyntax);
        var methods = root.DescendantNodes().OfType<BaseMethodDeclarationSyntax>()
            .Select(method => (NameOf(method), LinesOf(method)));

        return new Measure(
            Repository.Relative(path), lines.Length - 1, lines.Where(IsBreakable).Max(line => line.Length), types, [.. methods]);
    }

    // A line that is one long text (a message that others compare letter by letter, a pattern, a page) is not made
    // better by cutting it.
    private static bool IsBreakable(string line) =>
        !LongText().IsMatch(line) && !line.Contains("\"\"\"", StringComparison.Ordinal);

    [GeneratedRegex("""
        "([^"\\]|\\.){70,}
        """)]
    private static partial Regex LongText();

    private static string NameOf(BaseMethodDeclarationSyntax method) => method switch
    {
        MethodDeclarationSyntax named => named.Identifier.Text,
        ConstructorDeclarationSyntax constructor => constructor.Identifier.Text,
        _ => method.Kind().ToString(),
    };

    // From signature to closing brace, without the documentation above it.
    private static int LinesOf(SyntaxNode method)
    {
        var span = method.GetLocation().GetLineSpan();
        return span.EndLinePosition.Line - span.StartLinePosition.Line + 1;
    }
}
