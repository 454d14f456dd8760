using System.Text.Json;
using GitLabGraph.GraphQL.Errors;
using GitLabGraph.GraphQL.Language;
using GitLabGraph.GraphQL.Validation;

namespace GitLabGraph.GraphQL.Tests.Validation.Conformance;

/// <summary>
/// One validation case of graphql-js's own tests: a document, the rule that judges it, and the errors.
/// </summary>
internal sealed record GraphQLJsCase(string Kind, string Rule, string? Schema, string Query, IReadOnlyList<string> Errors)
{
    /// <summary>All cases of a file beside this repository; none where it is not there.</summary>
    public static IReadOnlyList<GraphQLJsCase> ReadAll(string file)
    {
        var path = Path.Combine(RepositoryFolder.Root, "..", "shared", file);
        return File.Exists(path) ? [.. File.ReadLines(path).Select(Read)] : [];
    }

    public IReadOnlyList<GraphQLError> Validate()
    {
        var schema = Schema is null ? null : Check.ReadSchema(Schema);
        var rule = Rule.Replace("CustomRule", "", StringComparison.Ordinal).Replace("Rule", "", StringComparison.Ordinal);
        if (Kind == "validate")
        {
            return Check.Document(Query, schema!).By(rule).Validate();
        }

        RuleEntry[] rules = [.. SpecifiedRules.TypeSystem.Where(entry => entry.Name == rule)];
        rules.ShouldHaveSingleItem($"There is no rule {rule} for schemas.");
        return SdlValidator.Validate(Utf8GraphQLParser.Parse(Query), schema, rules);
    }

    private static GraphQLJsCase Read(string line)
    {
        var json = JsonDocument.Parse(line).RootElement;
        return new GraphQLJsCase(
            json.GetProperty("kind").GetString()!,
            json.GetProperty("rule").GetString()!,
            json.GetProperty("schema").GetString(),
            json.GetProperty("query").GetString()!,
            [.. json.GetProperty("errors").EnumerateArray().Select(DescribeError)]);
    }

    private static string DescribeError(JsonElement error) =>
        string.Join(' ', error.GetProperty("locations").EnumerateArray()
            .Select(place => $"{place.GetProperty("line")}:{place.GetProperty("column")}")
            .Prepend(error.GetProperty("message").GetString()));
}
