namespace GitLabGraph.GitLab.GraphQL;

/// <summary>
/// A member of an input that may be left out. GitLab takes null as "clear it" and absence as "leave it": the default
/// value is absent, <c>null</c> itself is given.
/// </summary>
public readonly record struct Given<T>
{
    public Given(T value)
    {
        Value = value;
        IsGiven = true;
    }

    public bool IsGiven { get; }

    public T? Value { get; }

    public static implicit operator Given<T>(T value) => new(value);
}
