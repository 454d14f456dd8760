namespace GitLabGraph.Proxy.Targets;

/// <summary>Where a request wants to go.</summary>
/// <param name="Account">The account's key.</param>
/// <param name="Path">The path below GitLab's address, byte for byte as the caller sent it: <c>api/v4/...</c>.</param>
/// <param name="Query">The query with its question mark, without tokens; empty when nothing is left of it.</param>
/// <param name="QueryToken">What stood in the query where GitLab's clients put a token.</param>
internal sealed record ProxyTarget(string Account, string Path, string Query, string? QueryToken)
{
    public bool IsGraphQL => Path == TargetReader.GraphQLPath;

    public string PathAndQuery => Path + Query;
}
