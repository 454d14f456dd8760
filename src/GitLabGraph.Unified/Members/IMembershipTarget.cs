using GitLabGraph.GraphQL.Types;

namespace GitLabGraph.Unified.Members;

/// <summary>What one can be a member of.</summary>
[UnionType("MembershipTarget")]
internal interface IMembershipTarget;
