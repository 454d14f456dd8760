namespace GitLabGraph.GitLab.Packing;

/// <summary>A variable of a <see cref="Lookup"/>.</summary>
/// <param name="Type">As it is declared: <c>ID!</c>, <c>[String!]</c>.</param>
/// <param name="Value">Anything that <see cref="GraphQL.GraphQLOperation.Variables"/> takes.</param>
public sealed record LookupVariable(string Type, object? Value);
