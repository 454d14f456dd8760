using GitLabGraph.GitLab.Accounts;
using GitLabGraph.GitLab.Connections;

namespace GitLabGraph.GitLab.Freshness;

/// <summary>
/// What an answer was given to: an account's connection, with the token of that moment, for one read. Another token may
/// see other things, so it is another key.
/// </summary>
internal readonly record struct FreshKey(object Owner, AccessToken? Token, ReadKey Read);
