using GitLabGraph.GraphQL.Types;

namespace GitLabGraph.Unified.Licenses;

/// <summary>Whether a licence is in force.</summary>
[EnumType]
public enum LicenseStatus
{
    /// <summary>
    /// In force and paid for, or free; where <c>isPaid</c> is null, perhaps on trial.
    /// </summary>
    Active,

    /// <summary>Its last day is over.</summary>
    Expired,

    /// <summary>In force, on trial.</summary>
    Trial,
}
