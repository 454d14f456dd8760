using GitLabGraph.GitLab.Generator.Emission;
using GitLabGraph.GitLab.Generator.Schema;
using GitLabGraph.GraphQL.Language;

namespace GitLabGraph.GitLab.Generator.Operations;

/// <summary>An operation of a <c>.graphql</c> document: a record of its variables that knows its text.</summary>
internal static class OperationFile
{
    /// <exception cref="InvalidDataException">The document does not fit the schema; all mistakes are told.</exception>
    public static IEnumerable<(string Name, string Text)> Of(string path, string document, GitLabSchema schema)
    {
        var syntax = Parse(path, document);
        var mistakes = new OperationCheck(schema, syntax).Mistakes();

        if (mistakes.Count > 0)
        {
            throw new InvalidDataException(string.Join('\n', mistakes.Select(mistake => $"{path}: {mistake}")));
        }

        foreach (var operation in syntax.Definitions.OfType<OperationDefinitionNode>())
        {
            var name = operation.Name?.Value
                ?? throw new InvalidDataException($"{path}: an operation needs a name to become a type.");
            yield return (name + "Operation", Write(name + "Operation", path, syntax, operation, schema));
        }
    }

    private static DocumentNode Parse(string path, string document)
    {
        try
        {
            return Utf8GraphQLParser.Parse(new Source(document, path));
        }
        catch (SyntaxException exception)
        {
            throw new InvalidDataException($"{path}: {exception.Message}", exception);
        }
    }

    private static string Write(
        string name, string path, DocumentNode document, OperationDefinitionNode operation, GitLabSchema schema)
    {
        var isMutation = operation.Operation == OperationType.Mutation;
        var root = ClrName.OfType(isMutation ? "Mutation" : "Query");
        var text = CodeText.File("GitLabGraph.GitLab.GraphQL");

        text.Line($"/// <summary>The operation of <c>{path}</c>.</summary>");
        text.Open($"public sealed record {name} : IGitLabOperation<{root}>");
        text.Line("/// <summary>What is sent, without white space that GitLab would count.</summary>");
        text.Line($"public const string Document = \"{OperationText.Of(document, operation).Replace("\"", "\\\"")}\";");

        foreach (var variable in operation.VariableDefinitions)
        {
            WriteVariable(text, variable, schema);
        }

        text.Line();
        text.Open("public GraphQLOperation ToOperation() => new(Document)");
        text.Line($"Name = \"{operation.Name!.Value}\",");
        text.Line($"IsMutation = {(isMutation ? "true" : "false")},");
        WriteValues(text, operation);
        text.Close("};");
        text.Close();
        return text.ToString();
    }

    private static void WriteVariable(CodeText text, VariableDefinitionNode variable, GitLabSchema schema)
    {
        var shape = TypeShape.Of(variable.Type);
        var isRequired = shape.IsNonNull && variable.DefaultValue is null;
        var clrType = InputFile.ClrType(shape, schema);
        var name = ClrName.OfField(variable.Variable.Name.Value);

        text.Line();
        text.Line($"public {(isRequired ? $"required {clrType}" : clrType + "?")} {name} {{ get; init; }}");
    }

    private static void WriteValues(CodeText text, OperationDefinitionNode operation)
    {
        if (operation.VariableDefinitions.Count == 0)
        {
            return;
        }

        text.Open("Variables = new Dictionary<string, object?>");

        foreach (var variable in operation.VariableDefinitions)
        {
            var name = variable.Variable.Name.Value;
            text.Line($"[\"{name}\"] = {ClrName.OfField(name)},");
        }

        text.Close("},");
    }
}
