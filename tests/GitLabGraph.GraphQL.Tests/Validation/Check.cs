using System.Globalization;
using GitLabGraph.GraphQL.Errors;
using GitLabGraph.GraphQL.Language;
using GitLabGraph.GraphQL.Types;
using GitLabGraph.GraphQL.Validation;

namespace GitLabGraph.GraphQL.Tests.Validation;

/// <summary>
/// The one way into the validator from tests: a document, the rules that judge it, and what they say.
/// </summary>
internal sealed class Check
{
    private readonly Schema? _schema;
    private readonly string _document;
    private ValidationOptions _options = ValidationOptions.Default;
    private IReadOnlyList<RuleEntry>? _rules;

    private Check(Schema? schema, string document)
    {
        _schema = schema;
        _document = document;
    }

    public static Check Document(string document, Schema schema) => new(schema, document);

    public static Check Document(string document, string sdl) => new(ReadSchema(sdl), document);

    /// <summary>A schema as it stands, also where it is incomplete.</summary>
    public static Schema ReadSchema(string sdl) => 
        SchemaBuilder.FromSdl(sdl).AddScalar(new RefusingScalarType("CustomScalar")).AssumeValid().Create();

    public Check With(ValidationOptions options)
    {
        _options = options;
        return this;
    }

    /// <summary>
    /// Only the rules of this name (graphql-js keeps the rules for directives' arguments with those for fields').
    /// </summary>
    public Check By(string rule)
    {
        _rules =
        [
            .. SpecifiedRules.Executable.Concat(SpecifiedRules.Optional)
                .Where(entry => entry.Name == rule || entry.Name == rule + "OnDirectives"),
        ];
        _rules.ShouldNotBeEmpty($"There is no rule {rule}.");
        return this;
    }

    public void Passes() => Fails();

    public void Fails(params (string Message, int Line, int Column)[] errors) =>
        Describe(Validate()).ShouldBe(
            errors.Select(error => $"{error.Message} {error.Line}:{error.Column}"), $"in: {_document}");

    public IReadOnlyList<GraphQLError> Validate()
    {
        var document = Utf8GraphQLParser.Parse(_document, ParserOptions.Trusted);
        return new DocumentValidator(_schema!, _options, _rules ?? SpecifiedRules.Executable).Validate(document);
    }

    /// <summary>Errors as one line each: the message, then its places.</summary>
    public static IEnumerable<string> Describe(IEnumerable<GraphQLError> errors) =>
        errors.Select(error => string.Join(' ', error.Locations
            .Select(place => string.Create(CultureInfo.InvariantCulture, $"{place.Line}:{place.Column}"))
            .Prepend(error.Message)));
}
