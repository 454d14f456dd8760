using System.Text.RegularExpressions;
using GitLabGraph.GraphQL.Language;

namespace GitLabGraph.GitLab.Generator.Operations;

/// <summary>An operation with the fragments it uses, as short as it can be written: GitLab counts characters.</summary>
internal static partial class OperationText
{
    public static string Of(DocumentNode document, OperationDefinitionNode operation)
    {
        var fragments = document.Definitions.OfType<FragmentDefinitionNode>()
            .ToDictionary(static fragment => fragment.Name.Value, StringComparer.Ordinal);
        var used = new List<FragmentDefinitionNode>();
        Collect(operation.SelectionSet, fragments, used);

        return string.Join(
            ' ', used.Cast<SyntaxNode>().Prepend(operation).Select(static node => Shorten(node.ToString())));
    }

    private static void Collect(
        SelectionSetNode? selections,
        Dictionary<string, FragmentDefinitionNode> fragments,
        List<FragmentDefinitionNode> used)
    {
        foreach (var selection in selections?.Selections ?? [])
        {
            switch (selection)
            {
                case FieldNode field:
                    Collect(field.SelectionSet, fragments, used);
                    break;

                case InlineFragmentNode inline:
                    Collect(inline.SelectionSet, fragments, used);
                    break;

                case FragmentSpreadNode spread when !used.Contains(fragments[spread.Name.Value]):
                    used.Add(fragments[spread.Name.Value]);
                    Collect(fragments[spread.Name.Value].SelectionSet, fragments, used);
                    break;
            }
        }
    }

    private static string Shorten(string text)
    {
        if (text.Contains('"', StringComparison.Ordinal))
        {
            throw new InvalidDataException("An operation keeps its texts in variables, not in the document.");
        }

        return AroundMarks().Replace(WhiteSpace().Replace(text, " "), "$1");
    }

    [GeneratedRegex(@"[\s,]+")]
    private static partial Regex WhiteSpace();

    [GeneratedRegex(@" ?([{}()\[\]:=!]) ?")]
    private static partial Regex AroundMarks();
}
