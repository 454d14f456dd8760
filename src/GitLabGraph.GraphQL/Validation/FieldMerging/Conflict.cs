using GitLabGraph.GraphQL.Language;

namespace GitLabGraph.GraphQL.Validation.FieldMerging;

/// <summary>Two fields that cannot answer under one name, with the fields below them that are to blame.</summary>
internal sealed record Conflict(
    string ResponseName,
    string Reason,
    IReadOnlyList<FieldNode> First,
    IReadOnlyList<FieldNode> Second);
