using GitLabGraph.GraphQL.Errors;
using GitLabGraph.GraphQL.Language;

namespace GitLabGraph.Sandbox.GraphQL.Limits;

/// <summary>An operation before it runs: either what is wrong with its document, or what it asks for.</summary>
internal sealed record Preparation(
    OperationDefinitionNode? Operation, IReadOnlyList<SelectedField> Fields, IReadOnlyList<GraphQLError> Errors)
{
    public int Score { get; } = ComplexityScore.Of(Fields);

    public bool IsMutation => Operation?.Operation == OperationType.Mutation;

    public bool IsIntrospection => Fields.All(selected => selected.Name is "__schema" or "__type" or "__typename");

    public static Preparation Refused(IReadOnlyList<GraphQLError> errors) => new(null, [], errors);

    /// <summary>The errors that keep it from running; the charge is that of the whole request.</summary>
    public IReadOnlyList<GraphQLError> Check(RequestLimits limits, int complexityLimit, int totalScore)
    {
        if (Errors.Count > 0)
        {
            return Errors;
        }

        List<GraphQLError> errors = [];
        if (totalScore > complexityLimit)
        {
            errors.Add(
                new GraphQLError(
                    $"Query has complexity of {totalScore}, which exceeds max complexity of {complexityLimit}"));
        }

        if (SelectionDepth.Of(Fields) is var depth && depth > limits.Depth)
        {
            errors.Add(new GraphQLError($"Query has depth of {depth}, which exceeds max depth of {limits.Depth}"));
        }

        if (Recursion.Find(Fields) is { Count: > 0 } recurring)
        {
            var names = string.Join(", ", recurring.Select(entry => $"\"{entry.Key}\"=>{entry.Value}"));
            errors.Add(
                new GraphQLError(
                    $"Recursive query - too many of fields '{{{names}}}' detected in single branch of the query"));
        }

        return errors;
    }
}
