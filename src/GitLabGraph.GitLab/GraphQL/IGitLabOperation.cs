using GitLabGraph.GitLab.Reading;

namespace GitLabGraph.GitLab.GraphQL;

/// <summary>An operation with typed variables, made from a <c>.graphql</c> document by the generator.</summary>
/// <typeparam name="TRoot">The reader of what it answers: <c>GitLabQuery</c>, or the mutations' root.</typeparam>
public interface IGitLabOperation<TRoot>
    where TRoot : struct, IGitLabValue<TRoot>
{
    /// <summary>The operation with its values, ready to send.</summary>
    GraphQLOperation ToOperation();
}
