using System.Linq.Expressions;

namespace GitLabGraph.GraphQL.Types.Resolvers;

/// <summary>
/// An expression that is compiled when it is called for the first time: a schema has hundreds of resolvers, and a
/// process that has just started needs few of them.
/// </summary>
internal sealed class CompiledOnce<TDelegate>(Expression<TDelegate> expression)
    where TDelegate : Delegate
{
    private TDelegate? _compiled;

    // Two first calls at once compile twice, which is harmless.
    public TDelegate Value => _compiled ??= expression.Compile();
}
