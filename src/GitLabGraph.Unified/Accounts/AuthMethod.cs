using GitLabGraph.GraphQL.Types;

namespace GitLabGraph.Unified.Accounts;

/// <summary>What kind of token a linked account uses.</summary>
[EnumType]
public enum AuthMethod
{
    [GraphQLName("OAUTH")]
    OAuth,
    PersonalAccessToken,
    ProjectAccessToken,
    GroupAccessToken,
}
