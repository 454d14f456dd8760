using GitLabGraph.GraphQL.Types;

namespace GitLabGraph.Unified.Repos;

/// <summary>Whose namespace a repo lies in.</summary>
[UnionType("RepoOwner")]
internal interface IRepoOwner;
