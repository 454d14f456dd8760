using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using GitLabGraph.GraphQL.AspNetCore.Configuration;

namespace GitLabGraph.GraphQL.AspNetCore.Ide;

/// <summary>
/// The IDE's page. All addresses in it are relative, so it works under any path base and behind any proxy.
/// </summary>
internal sealed class IdePage(GraphQLToolOptions options)
{
    /// <summary>
    /// Nothing from elsewhere, no inline script, nobody may frame the page. Styles may be inline because the editor
    /// sets sizes and places that way; its fonts and icons are data addresses in its style sheet.
    /// </summary>
    public const string ContentSecurityPolicy =
        "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; font-src data:; "
        + "img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private const string Welcome =
        """
        # Ctrl+Space completes, Ctrl+Enter executes, the book on the left is the whole schema.

        query Welcome {
          __schema {
            queryType {
              fields {
                name
                description
              }
            }
          }
        }

        """;

    /// <summary>The page's HTML.</summary>
    /// <param name="endpoint">The endpoint's address, seen from the page.</param>
    /// <param name="tool">The address below which the IDE's own files stand, seen from the page.</param>
    public byte[] Render(string endpoint, string tool)
    {
        var assets = $"{tool}assets/{IdeAssets.Fingerprint}/";
        var page = IdeAssets.PageTemplate
            .Replace("{{title}}", HtmlEncoder.Default.Encode(options.Title), StringComparison.Ordinal)
            .Replace("{{assets}}", assets, StringComparison.Ordinal)
            .Replace("{{schema}}", $"{endpoint}?sdl", StringComparison.Ordinal)
            .Replace("{{options}}", Options(endpoint, assets), StringComparison.Ordinal);
        return Encoding.UTF8.GetBytes(page);
    }

    // The serializer's default encoder escapes < and >, so no text in it can end the script element.
    private string Options(string endpoint, string assets) => JsonSerializer.Serialize(new Dictionary<string, object>
    {
        ["endpoint"] = endpoint,
        ["icon"] = $"{assets}icon.svg",
        ["title"] = options.Title,
        ["welcome"] = Welcome,
        ["headers"] = options.DefaultHeaders,
        ["tabs"] = options.Examples.Select(Tab),
    });

    private static Dictionary<string, string> Tab(ExampleOperation example)
    {
        var tab = new Dictionary<string, string> { ["query"] = example.Document };
        if (example.Variables is not null)
        {
            tab["variables"] = example.Variables;
        }

        return tab;
    }
}
