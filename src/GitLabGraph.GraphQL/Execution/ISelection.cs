using GitLabGraph.GraphQL.Types;

namespace GitLabGraph.GraphQL.Execution;

/// <summary>
/// A field selected on one concrete type, with all its occurrences merged. Belongs to the operation's plan:
/// the same object for every request and every parent, so it may be used as a key.
/// </summary>
public interface ISelection
{
    /// <summary>Tells the selections of one plan apart; nothing more is to be read from it.</summary>
    int Number { get; }

    /// <summary>The alias, or the field's name.</summary>
    string ResponseName { get; }

    OutputField Field { get; }

    /// <summary>The object type that the field is selected on.</summary>
    ObjectType DeclaringType { get; }

    /// <summary>The field's type with its wrappers.</summary>
    GraphQLType Type { get; }
}
