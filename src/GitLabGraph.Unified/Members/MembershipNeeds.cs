using GitLabGraph.Unified.Groups;
using GitLabGraph.Unified.Planning;
using GitLabGraph.Unified.Users;
using GitLabGraph.Unified.Workspaces;

namespace GitLabGraph.Unified.Members;

/// <summary>What the fields of a membership need from GitLab's <c>GroupMember</c> and <c>ProjectMember</c>.</summary>
internal static class MembershipNeeds
{
    private static readonly NeedTable Table = new("Membership", "MemberInterface")
    {
        ["user"] = Needs.Object("user", UserNeeds.Add),
        ["role"] = Needs.ObjectLeaves("accessLevel", "AccessLevel", "integerValue", "stringValue"),
        ["customRole"] = Needs.ObjectLeaves("user", "UserCore", "id"),
        ["isAwaiting"] = Needs.ObjectLeaves("user", "UserCore", "id"),
        ["expiresAt"] = Needs.Leaves("expiresAt"),
        ["createdAt"] = Needs.Leaves("createdAt"),
        ["createdBy"] = Needs.Object("createdBy", UserNeeds.Add),
    };

    /// <summary>What a place is asked beside its members, so that those of a group above can be told.</summary>
    public static void OfPlace(UpstreamSelection place, PlannedField members)
    {
        if (members.ItemChildren("Membership").Any(static field => TellsOrigin(field)))
        {
            place.Leaf("fullPath");
        }
    }

    /// <summary>The members of a project: its list holds members of the groups above it, too.</summary>
    public static void OfProjectList(UpstreamSelection member, PlannedField holder)
    {
        var wanted = On(holder);
        Table.Add(member, holder);

        if (wanted.Count == 0)
        {
            return;
        }

        member.Leaf("__typename");
        AddTarget(Group(member).Leaf("fullPath"), wanted, GroupNeeds.Add);
        AddTarget(Project(member), wanted, WorkspaceNeeds.Add);
    }

    /// <summary>Members of a group, or memberships of a user in groups: each names the group it was given on.</summary>
    public static void OfGroup(UpstreamSelection member, PlannedField holder)
    {
        member.TypeName = "GroupMember";
        Table.Add(member, holder);
        var wanted = On(holder);

        if (wanted.Count > 0)
        {
            AddTarget(member.Object("group").Leaf("fullPath"), wanted, GroupNeeds.Add);
        }
    }

    /// <summary>Memberships of a user in projects.</summary>
    public static void OfProject(UpstreamSelection member, PlannedField holder)
    {
        member.TypeName = "ProjectMember";
        Table.Add(member, holder);
        AddTarget(member.Object("project"), On(holder), WorkspaceNeeds.Add);
    }

    private static UpstreamSelection Group(UpstreamSelection member) =>
        member.On("GroupMember").Object("group", "Group");

    private static UpstreamSelection Project(UpstreamSelection member) =>
        member.On("ProjectMember").Object("project", "Project");

    private static List<PlannedField> On(PlannedField holder) =>
        [.. holder.Children("Membership").Where(static field => field.Name is "on" || TellsOrigin(field))];

    // A custom role counts by the way that its holder came, and a row stands where it was given.
    private static bool TellsOrigin(PlannedField field) =>
        field.Name is "origin" or "isInherited" or "customRole" or "isAwaiting";

    private static void AddTarget(UpstreamSelection target, List<PlannedField> wanted, Need needs)
    {
        target.Leaf("id");
        wanted.FindAll(static field => field.Name is "on").ForEach(field => needs(target, field));
    }
}
