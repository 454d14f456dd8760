using GitLabGraph.GraphQL.Language;
using GitLabGraph.GraphQL.Sdl;
using GitLabGraph.GraphQL.Types.Definitions;
using GitLabGraph.GraphQL.Types.Validation;
using GitLabGraph.GraphQL.Validation;

namespace GitLabGraph.GraphQL.Types;

/// <summary>
/// Puts a schema together from SDL documents, annotated CLR types and resolvers given by coordinate.
/// Everything that is wrong is told at once, by <see cref="Create"/>.
/// </summary>
public sealed partial class SchemaBuilder
{
    private readonly List<DocumentNode> _documents = [];
    private readonly Dictionary<string, ScalarType> _scalars = new(StringComparer.Ordinal);
    private bool _assumeValid;

    private SchemaBuilder()
    {
    }

    public static SchemaBuilder New() => new();

    /// <summary>A builder that starts from an SDL document.</summary>
    public static SchemaBuilder FromSdl(string sdl) => New().AddDocument(sdl);

    /// <summary>Adds definitions and extensions written in SDL.</summary>
    public SchemaBuilder AddDocument(string sdl) =>
        AddDocument(Utf8GraphQLParser.Parse(sdl, ParserOptions.Trusted));

    public SchemaBuilder AddDocument(DocumentNode document)
    {
        _documents.Add(document);
        return this;
    }

    /// <summary>
    /// Adds a scalar's implementation. In SDL the scalar still has to be defined; a scalar that is defined but has no
    /// implementation accepts any value.
    /// </summary>
    public SchemaBuilder AddScalar(ScalarType scalar)
    {
        _scalars[scalar.Name] = scalar;
        return this;
    }

    /// <summary>
    /// Leaves out validation, for tools that have to look at schemas as they are; errors that make it impossible
    /// to build the types at all are still thrown.
    /// </summary>
    public SchemaBuilder AssumeValid()
    {
        _assumeValid = true;
        return this;
    }

    /// <summary>
    /// Builds the schema; throws a <see cref="SchemaException"/> that lists everything that is wrong.
    /// </summary>
    public Schema Create()
    {
        var definition = new SchemaDefinition();
        var complaints = ReadDocuments(definition);
        InferTypes(definition);
        AttachScalars(definition);
        AttachResolvers(definition);
        WrapConnections(definition);
        var schema = new SchemaAssembler(definition).Assemble();
        if (!_assumeValid)
        {
            definition.Errors.AddRange(SchemaValidator.Validate(schema));
        }

        // The document's rules say what went wrong best; building the types stumbles over the same places once more.
        definition.Errors.RemoveAll(error =>
            complaints.Any(complaint =>
                complaint.StartsWith(error.Split(" Did you mean")[0], StringComparison.Ordinal)));
        definition.Errors.InsertRange(0, complaints);
        return definition.Errors.Count is 0 ? schema : throw new SchemaException(definition.Errors);
    }

    private List<string> ReadDocuments(SchemaDefinition definition)
    {
        var reader = new DocumentReader(definition);
        foreach (var document in _documents)
        {
            reader.Read(document);
        }

        // Documents beside CLR types are incomplete by themselves, so only the whole can be checked.
        if (_assumeValid || _types.Count > 0 || _documents is not [var first, ..])
        {
            return [];
        }

        var whole = new DocumentNode(
            first.Source, [.. _documents.SelectMany(document => document.Definitions)], first.Span);
        return [.. SdlValidator.Validate(whole).Select(error => error.Message)];
    }

    private void AttachScalars(SchemaDefinition definition)
    {
        foreach (var scalar in definition.Types.OfType<ScalarDefinition>())
        {
            if (scalar.Implementation is null && _scalars.TryGetValue(scalar.Name, out var implementation))
            {
                scalar.Implementation = implementation;
            }
        }
    }
}
