namespace GitLabGraph.GraphQL.Types;

/// <summary>A closed set of names.</summary>
/// <remarks><see href="https://spec.graphql.org/September2025/#sec-Enums"/></remarks>
public sealed class EnumType(string name) : NamedType(name)
{
    private Dictionary<object, EnumValue> _byValue = [];

    public FieldCollection<EnumValue> Values
    {
        get;
        internal set
        {
            field = value;
            _byValue = value.ToDictionary(item => item.Value);
        }
    } = FieldCollection<EnumValue>.Empty;

    /// <summary>The enum value that stands for a CLR value (an enum member, or the name itself).</summary>
    public bool TryGetByValue(object value, out EnumValue? enumValue) =>
        _byValue.TryGetValue(value, out enumValue);
}
