namespace GitLabGraph.GraphQL.Validation;

/// <summary>A rule under the name by which graphql-js and graphql-cats know it.</summary>
internal sealed record RuleEntry(string Name, Func<ValidationContext, ValidationRule> Create);
