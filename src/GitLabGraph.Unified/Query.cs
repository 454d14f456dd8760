using GitLabGraph.GraphQL.Types;

namespace GitLabGraph.Unified;

/// <summary>
/// What can be asked, of the account that the request speaks for, or through an account's <c>query</c> of that one.
/// <para>
/// Lists page as Relay connections do. What could not be had is null, with an error at its path whose code says what
/// to do; the rest of the answer stands.
/// </para>
/// </summary>
/// <remarks>The fields are in the folders of their nouns.</remarks>
[QueryType]
internal static class Query;
