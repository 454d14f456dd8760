using GitLabGraph.GraphQL.Language;
using GitLabGraph.GraphQL.Types;

namespace GitLabGraph.GraphQL.Validation;

/// <summary>A variable where it is used, and what is expected of it there.</summary>
/// <param name="Variable">The use itself.</param>
/// <param name="Type">The expected type; null where the document does not fit the schema.</param>
/// <param name="HasDefault">Whether the place has a default of its own.</param>
/// <param name="ParentType">The type of the list or input object that the variable is an entry of.</param>
internal readonly record struct VariableUsage(
    VariableNode Variable,
    GraphQLType? Type,
    bool HasDefault,
    GraphQLType? ParentType);
