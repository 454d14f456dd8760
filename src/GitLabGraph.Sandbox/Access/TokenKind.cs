
namespace GitLabGraph.Sandbox.Access;

public enum TokenKind
{
    Personal,
    Project,
    Group,
    OAuth,
}
