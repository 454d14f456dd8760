using GitLabGraph.GraphQL.Errors;

namespace GitLabGraph.Unified.Licenses;

/// <summary>Whether a licence is a trial.</summary>
/// <param name="IsOne">Null where GitLab does not tell.</param>
/// <param name="Reason">Why it does not.</param>
internal sealed record LicenseTrial(bool? IsOne, GraphQLError? Reason = null);
