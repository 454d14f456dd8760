using GitLabGraph.GraphQL.Types;

namespace GitLabGraph.Unified.Licenses;

/// <summary>Whether a licence is in force.</summary>
[EnumType]
public enum LicenseStatus
{
    Active,
    Expired,
    Trial,
}
