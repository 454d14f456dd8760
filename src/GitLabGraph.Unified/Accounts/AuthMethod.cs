using GitLabGraph.GraphQL.Types;

namespace GitLabGraph.Unified.Accounts;

/// <summary>What kind of token a linked account uses.</summary>
[EnumType]
public enum AuthMethod
{
    /// <summary>Signed in with GitLab; refreshed for the customer.</summary>
    [GraphQLName("OAUTH")]
    OAuth,

    /// <summary>A person's access token.</summary>
    PersonalAccessToken,

    /// <summary>A project's access token, with a bot as its owner.</summary>
    ProjectAccessToken,

    /// <summary>A group's access token, with a bot as its owner.</summary>
    GroupAccessToken,
}
