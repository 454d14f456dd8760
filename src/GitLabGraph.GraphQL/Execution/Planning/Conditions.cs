using GitLabGraph.GraphQL.Execution.Coercion;
using GitLabGraph.GraphQL.Language;

namespace GitLabGraph.GraphQL.Execution.Planning;

/// <summary>What a request's variables say to the <c>if</c> arguments of its document.</summary>
/// <remarks><see href="https://spec.graphql.org/September2025/#sec--skip"/></remarks>
internal sealed class Conditions(VariableValues variables)
{
    public bool Include(SelectionNode selection)
    {
        foreach (var directive in selection.Directives)
        {
            switch (directive.Name.Value)
            {
                case "skip" when IsTrue(directive, otherwise: false):
                case "include" when !IsTrue(directive, otherwise: true):
                    return false;
            }
        }

        return true;
    }

    private bool IsTrue(DirectiveNode directive, bool otherwise) => Find(directive, "if") switch
    {
        BooleanValueNode literal => literal.Value,
        VariableNode variable => variables.TryGet(variable.Name.Value, out var value) ? value is true : otherwise,
        _ => otherwise,
    };

    private static ValueNode? Find(DirectiveNode directive, string name)
    {
        foreach (var argument in directive.Arguments)
        {
            if (argument.Name.Value == name)
            {
                return argument.Value;
            }
        }

        return null;
    }
}
