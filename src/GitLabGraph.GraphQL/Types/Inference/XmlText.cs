using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using GitLabGraph.GraphQL.Types.Conventions;

namespace GitLabGraph.GraphQL.Types.Inference;

/// <summary>XML documentation as the Markdown that GraphQL descriptions are.</summary>
internal static partial class XmlText
{
    /// <summary>Null when the element is missing or empty.</summary>
    public static string? Read(XElement? element)
    {
        if (element is null)
        {
            return null;
        }

        var text = new StringBuilder();
        Append(text, element);
        var paragraphs = text.ToString().Split('\u2029')
            .Select(paragraph => Blanks().Replace(paragraph, " ").Trim())
            .Where(paragraph => paragraph.Length > 0);
        var joined = string.Join("\n\n", paragraphs);
        return joined.Length is 0 ? null : joined;
    }

    private static void Append(StringBuilder text, XElement element)
    {
        foreach (var node in element.Nodes())
        {
            switch (node)
            {
                case XText plain:
                    text.Append(plain.Value);
                    break;
                case XElement inner:
                    AppendElement(text, inner);
                    break;
            }
        }
    }

    private static void AppendElement(StringBuilder text, XElement element)
    {
        switch (element.Name.LocalName)
        {
            case "see" or "seealso" or "paramref" or "typeparamref":
                text.Append(Reference(element));
                break;
            case "c":
                text.Append('`').Append(element.Value).Append('`');
                break;
            case "para":
                text.Append('\u2029');
                Append(text, element);
                text.Append('\u2029');
                break;
            case "item":
                text.Append("\u2029- ");
                Append(text, element);
                text.Append('\u2029');
                break;
            default:
                Append(text, element);
                break;
        }
    }

    private static string Reference(XElement element)
    {
        if (element.Value.Length > 0)
        {
            return element.Value;
        }

        var target = (element.Attribute("langword") ?? element.Attribute("name") ?? element.Attribute("href"))?.Value;
        return target ?? SchemaWord(element.Attribute("cref")?.Value ?? "");
    }

    // The compiler's id begins with the kind of what is meant. Clients know it by its name in the schema.
    private static string SchemaWord(string id) => id switch
    {
        ['P', ':', ..] => $"`{Naming.CamelCase(LastWord(id))}`",
        ['M', ':', ..] => $"`{Naming.CamelCase(TypeNames.MethodWord(LastWord(id)))}`",
        ['F', ':', ..] => $"`{Naming.UpperSnakeCase(LastWord(id))}`",
        _ => LastWord(id),
    };

    private static string LastWord(string id)
    {
        var parameters = id.IndexOf('(', StringComparison.Ordinal);
        var name = parameters < 0 ? id : id[..parameters];
        var word = name[(name.LastIndexOf('.') + 1)..];
        var arity = word.IndexOf('`', StringComparison.Ordinal);
        return arity < 0 ? word : word[..arity];
    }

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Blanks();
}
