using GitLabGraph.Unified.Accounts;
using GitLabGraph.Unified.Upstream;

namespace GitLabGraph.Unified.Tags;

/// <summary>
/// What a tag was met on. GitLab's GraphQL does not tell of a label where it belongs or how often it is used: that is
/// asked of the place in which it was met.
/// </summary>
internal sealed record TagBearer(LinkedAccount Account, EntityKind Kind, string Number)
{
    public static TagBearer Of(Entity entity) => new(entity.Remote.Account, entity.Upstream, entity.UpstreamNumber);
}
