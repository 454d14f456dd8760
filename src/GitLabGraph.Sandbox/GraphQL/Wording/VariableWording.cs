using System.Text.Json;
using GitLabGraph.GraphQL.Errors;
using GitLabGraph.GraphQL.Language;
using GitLabGraph.GraphQL.Types;

namespace GitLabGraph.Sandbox.GraphQL.Wording;

/// <summary>
/// Variables that do not fit their types, in graphql-ruby's words: one error for each variable, with its problems.
/// </summary>
internal sealed class VariableWording(Schema schema, OperationDefinitionNode operation, JsonElement variables)
{
    public IReadOnlyList<GraphQLError> Of(IReadOnlyList<GraphQLError> errors) =>
        [.. errors.GroupBy(NameOf).Select(group => group.Key is { } name ? Of(name, [.. group]) : group.First())];

    private static string? NameOf(GraphQLError error) =>
        error.Message.StartsWith("Variable \"$", StringComparison.Ordinal) ? error.Message.Split('"')[1][1..] : null;

    private GraphQLError Of(string name, IReadOnlyList<GraphQLError> errors)
    {
        var type = operation.VariableDefinitions.First(definition => definition.Variable.Name.Value == name).Type;
        var problems = errors.Select(error => Problem(name, error.Message)).ToArray();
        var fields = problems.Where(problem => problem.Path.Length > 0)
            .Select(problem => $"{string.Join('.', problem.Path)} ({problem.Explanation})")
            .ToArray();
        var message = $"Variable ${name} of type {type} was provided invalid value";
        var value = variables.ValueKind == JsonValueKind.Object && variables.TryGetProperty(name, out var given)
            ? given : default;
        return new GraphQLError(fields.Length == 0 ? message : $"{message} for {string.Join(", ", fields)}")
        {
            Locations = errors[0].Locations,
            Extensions = new Dictionary<string, object?>
            {
                ["value"] = Plain(value),
                ["problems"] = problems.Select(problem => (object?)new Dictionary<string, object?>
                {
                    ["path"] = problem.Path.Cast<object?>().ToList(),
                    ["explanation"] = problem.Explanation,
                }).ToList(),
            },
        };
    }

    private (string[] Path, string Explanation) Problem(string variable, string message)
    {
        var end = message.LastIndexOf("; ", StringComparison.Ordinal);
        var reason = end < 0 ? message : message[(end + 2)..];
        var names = reason.Split('"').Where((_, index) => index % 2 == 1).ToArray();
        var path = PathIn(variable, end < 0 ? "" : message[..end]);
        return reason switch
        {
            _ when end < 0 => (path, "Expected value to not be null"),
            _ when reason.Contains("is not defined by type", StringComparison.Ordinal) =>
                ([.. path, names[0]], $"Field is not defined on {names[1]}"),
            _ when reason.Contains("was not provided", StringComparison.Ordinal) =>
                ([.. path, names[0]], "Expected value to not be null"),
            _ when reason.Contains("not to be null", StringComparison.Ordinal) =>
                (path, "Expected value to not be null"),
            _ when reason.Contains("to be an object", StringComparison.Ordinal) =>
                (path, "Expected value to be a key-value object"),
            _ when EnumIn(names) is { } known => (path, $"Expected \"{names[0]}\" to be one of: {known}"),
            _ => (path, $"Could not coerce value {ValueIn(message)}"),
        };
    }

    private string? EnumIn(string[] names) =>
        names.Length > 1 && schema.TryGetType(names[1], out var type) && type is EnumType known
        ? string.Join(", ", known.Values.Select(value => value.Name))
        : null;

    // ... got invalid value 5 at "x.name[0]"; ...
    private static string[] PathIn(string variable, string start)
    {
        var at = start.LastIndexOf($" at \"{variable}", StringComparison.Ordinal);
        return at < 0
            ? []
            : start[(at + 5 + variable.Length)..].TrimEnd('"')
                .Split(['.', '[', ']'], StringSplitOptions.RemoveEmptyEntries);
    }

    private static string ValueIn(string message)
    {
        const string Start = "got invalid value ";
        var from = message.IndexOf(Start, StringComparison.Ordinal) + Start.Length;
        return message[from..message.LastIndexOf("; ", StringComparison.Ordinal)].Split(" at \"")[0];
    }

    private static object? Plain(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object =>
            value.EnumerateObject().ToDictionary(member => member.Name, member => Plain(member.Value)),
        JsonValueKind.Array => value.EnumerateArray().Select(Plain).ToList(),
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Number => value.TryGetInt64(out var number) ? number : value.GetDouble(),
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => null,
    };
}
