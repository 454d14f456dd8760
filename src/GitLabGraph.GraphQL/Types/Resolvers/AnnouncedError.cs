namespace GitLabGraph.GraphQL.Types.Resolvers;

/// <summary>
/// Carries an announced exception as a value: an exception itself, as a field's value, is that field's error.
/// </summary>
internal sealed class AnnouncedError<TException>(TException exception) : IAnnouncedError
    where TException : Exception
{
    public TException Exception { get; } = exception;

    public string Message => Exception.Message;
}
