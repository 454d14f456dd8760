namespace GitLabGraph.GraphQL.AspNetCore.Configuration;

/// <summary>Which ways of sending several operations in one HTTP request are accepted.</summary>
[Flags]
public enum AllowedBatching
{
    None = 0,

    /// <summary><c>variables</c> may be a list: one operation, executed once for each set of variables.</summary>
    VariableBatching = 1,

    /// <summary>The body may be a list of requests.</summary>
    RequestBatching = 2,

    All = VariableBatching | RequestBatching,
}
