using GitLabGraph.GraphQL.Errors;
using GitLabGraph.GraphQL.Language;
using GitLabGraph.GraphQL.Types;

namespace GitLabGraph.Sandbox.GraphQL.Wording;

/// <summary>
/// Tells in graphql-ruby's words and codes what our validator found, five errors at most: what GitLab's clients know.
/// </summary>
internal sealed class ValidationWording(Schema schema, DocumentNode document)
{
    private const int MostErrors = 5;

    private readonly DocumentPlaces _places = new(schema, document);

    public IReadOnlyList<GraphQLError> Of(IReadOnlyList<GraphQLError> errors) =>
        [.. errors.Take(MostErrors).Select(Of)];

    private GraphQLError Of(GraphQLError error)
    {
        // A variable that does not fit is told where it is used, which is the last of its places.
        var isMismatch = error.Message.Contains("used in position", StringComparison.Ordinal);
        var place = error.Locations.Count > 0
            ? _places.Find(isMismatch ? error.Locations[^1] : error.Locations[0])
            : DocumentPlace.Document;
        var words = ValidationWords.Of(error.Message, place);
        return new GraphQLError(words.Message)
        {
            Locations = error.Locations,
            Path = place.Path.IsRoot ? null : place.Path,
            Extensions = words.Extensions,
        };
    }
}
