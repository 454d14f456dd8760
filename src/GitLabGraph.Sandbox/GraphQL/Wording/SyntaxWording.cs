using GitLabGraph.GraphQL.Errors;
using GitLabGraph.GraphQL.Language;

namespace GitLabGraph.Sandbox.GraphQL.Wording;

/// <summary>A document that is not GraphQL, told in graphql-ruby's form.</summary>
internal static class SyntaxWording
{
    private const string Found = ", found ";

    public static GraphQLError Of(SyntaxException exception)
    {
        var (line, column) = exception.Location;
        var found = exception.Message.LastIndexOf(Found, StringComparison.Ordinal);
        var token = found < 0 ? "\"\"" : exception.Message[(found + Found.Length)..].TrimEnd('.');
        return new GraphQLError($"Parse error on {token} at [{line}, {column}]") { Locations = [exception.Location] };
    }
}
