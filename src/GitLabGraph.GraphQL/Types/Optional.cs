namespace GitLabGraph.GraphQL.Types;

/// <summary>An argument or input field that tells whether it was given: left out is not the same as null.</summary>
public readonly record struct Optional<T>
{
    public Optional(T? value)
    {
        Value = value;
        HasValue = true;
    }

    public T? Value { get; }

    public bool HasValue { get; }

    public bool IsEmpty => !HasValue;

    public static Optional<T> Empty() => default;

    public static implicit operator Optional<T>(T value) => new(value);

    public override string ToString() => HasValue ? $"{Value}" : "not given";
}
