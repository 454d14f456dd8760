using GitLabGraph.GraphQL.Execution.Incremental;
using GitLabGraph.GraphQL.Execution.Planning;

namespace GitLabGraph.GraphQL.Execution.Waves;

/// <summary>
/// A field that reaches out: the context of its resolver, the hole it left in the answer, and in the end the bytes
/// that fill the hole.
/// </summary>
internal sealed class PendingField(
    OperationExecution execution, object parent, FieldSelection selection, Place place, Part? part = null)
    : ResolverContext(execution)
{
    private ValueTask<object?> _task;

    public override FieldSelection Selected => selection;

    public override ResponsePath Path => place.Path;

    public Place Place => place;

    public override Part? Part => part;

    /// <summary>Set when the field joins its fellows.</summary>
    public FieldGroup? Group { get; set; }

    /// <summary>Where in the answer the hole is.</summary>
    public int Position { get; set; }

    /// <summary>Whether what the hole was in has been taken back.</summary>
    public bool IsAbandoned { get; set; }

    /// <summary>What the resolver answered: a value, an exception or a <see cref="Errors.GraphQLError"/>.</summary>
    public object? Outcome { get; set; }

    /// <summary>Whether <see cref="Outcome"/> is there, null included.</summary>
    public bool IsAnswered { get; private set; }

    /// <summary>The bytes that fill the hole; none when <see cref="IsFilled"/> is false, which means null.</summary>
    public ContentRange Content { get; set; }

    public bool IsFilled { get; set; }

    protected override object ParentValue => parent;

    /// <summary>Is told when the resolver is done, on the pump.</summary>
    public void Await(ValueTask<object?> task)
    {
        _task = task;
        Group!.Outstanding++;
        task.GetAwaiter().UnsafeOnCompleted(Complete);
    }

    public void Answer(object? outcome)
    {
        Outcome = outcome;
        IsAnswered = true;
    }

    private void Complete()
    {
        if (Execution.IsOver)
        {
            return;
        }

        try
        {
            Answer(_task.GetAwaiter().GetResult());
        }
        catch (Exception exception)
        {
            Answer(exception);
        }

        if (--Group!.Outstanding == 0)
        {
            Execution.Completed(Group);
        }
    }
}
