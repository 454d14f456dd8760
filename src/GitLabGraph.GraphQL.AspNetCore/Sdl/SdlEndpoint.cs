using System.Security.Cryptography;
using System.Text;
using GitLabGraph.GraphQL.AspNetCore.Http;
using GitLabGraph.GraphQL.AspNetCore.Http.Responses;
using GitLabGraph.GraphQL.Sdl;
using GitLabGraph.GraphQL.Types;

namespace GitLabGraph.GraphQL.AspNetCore.Sdl;

/// <summary>Answers the schema's SDL, for code generators and for people. It is printed when first asked for.</summary>
internal sealed class SdlEndpoint(Schema schema)
{
    private readonly Lazy<(byte[] Text, string EntityTag)> _sdl = new(() =>
    {
        var text = Encoding.UTF8.GetBytes(SchemaPrinter.Print(schema));
        return (text, $"\"{Convert.ToHexStringLower(SHA256.HashData(text))[..16]}\"");
    });

    public async Task HandleAsync(HttpContext context)
    {
        var (text, entityTag) = _sdl.Value;
        var response = context.Response;
        response.Headers.ETag = entityTag;
        response.Headers.CacheControl = "no-cache";
        if (context.Request.Headers.IfNoneMatch.Contains(entityTag))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        response.Headers.ContentDisposition = "inline; filename=\"schema.graphql\"";
        await SingleResponse.SendContentAsync(context, MediaTypes.GraphQLHeader, text);
    }
}
