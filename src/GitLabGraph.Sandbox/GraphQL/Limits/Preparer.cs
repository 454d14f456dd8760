using System.Text;
using GitLabGraph.GraphQL.Errors;
using GitLabGraph.GraphQL.Language;
using GitLabGraph.GraphQL.Types;
using GitLabGraph.GraphQL.Validation;
using GitLabGraph.Sandbox.GraphQL.Wording;

namespace GitLabGraph.Sandbox.GraphQL.Limits;

/// <summary>Parses and validates a document and looks at what its operation asks for, before anything runs.</summary>
internal sealed class Preparer(Schema schema)
{
    private readonly DocumentValidator _validator = new(schema);

    public Preparation Prepare(GraphQLCall call)
    {
        DocumentNode document;
        try
        {
            document = Utf8GraphQLParser.Parse(Encoding.UTF8.GetBytes(call.Query));
        }
        catch (SyntaxException exception)
        {
            return Preparation.Refused([SyntaxWording.Of(exception)]);
        }

        if (_validator.Validate(document) is { Count: > 0 } errors)
        {
            return Preparation.Refused(new ValidationWording(schema, document).Of(errors));
        }

        return Find(document, call.OperationName) is { } operation
            ? new Preparation(operation, new SelectionReader(schema, document, operation, call.Variables).Read(), [])
            : Preparation.Refused([Missing(document, call.OperationName)]);
    }

    private static OperationDefinitionNode? Find(DocumentNode document, string? name)
    {
        var operations = document.Definitions.OfType<OperationDefinitionNode>().ToArray();
        return string.IsNullOrEmpty(name)
            ? operations is [var single] ? single : null
            : operations.FirstOrDefault(operation => operation.Name?.Value == name);
    }

    private static GraphQLError Missing(DocumentNode document, string? name)
    {
        if (!string.IsNullOrEmpty(name))
        {
            return new GraphQLError($"No operation named \"{name}\"");
        }

        return new GraphQLError(document.Definitions.OfType<OperationDefinitionNode>().Any()
            ? "An operation name is required"
            : "No query string was present");
    }
}
