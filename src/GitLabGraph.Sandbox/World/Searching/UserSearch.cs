using GitLabGraph.Sandbox.World.People;

namespace GitLabGraph.Sandbox.World.Searching;

/// <summary>User.search of GitLab: parts of the name or username, or a whole address.</summary>
internal sealed class UserSearch
{
    private readonly string _query;
    private readonly bool _seesAddresses;
    private readonly LikeSearch _names;

    /// <param name="query">What is searched for; an @ ahead of a username is nothing.</param>
    /// <param name="seesAddresses">Whether addresses count that are not public, as they do for administrators.</param>
    /// <param name="shortest">How long a part of a name has to be.</param>
    public UserSearch(string query, bool seesAddresses = false, int shortest = LikeSearch.ShortestTerm)
    {
        _query = query.StartsWith('@') ? query[1..] : query;
        _seesAddresses = seesAddresses;
        _names = new LikeSearch(_query, shortest);
    }

    /// <summary>Of a blank search, nobody is found.</summary>
    public bool Finds(User user) => !string.IsNullOrWhiteSpace(_query)
        && (_names.Finds(user.Name, user.Username)
            || string.Equals(user.PublicEmail, _query, StringComparison.OrdinalIgnoreCase)
            || (_seesAddresses && string.Equals(user.Email, _query, StringComparison.OrdinalIgnoreCase)));
}
