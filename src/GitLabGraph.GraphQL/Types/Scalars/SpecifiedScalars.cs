using System.Diagnostics.CodeAnalysis;

namespace GitLabGraph.GraphQL.Types.Scalars;

/// <summary>The five scalars that every schema may use without defining them.</summary>
/// <remarks><see href="https://spec.graphql.org/September2025/#sec-Scalars.Built-in-Scalars"/></remarks>
public static class SpecifiedScalars
{
    public static IntType Int { get; } = new();

    public static FloatType Float { get; } = new();

    public static StringType String { get; } = new();

    public static BooleanType Boolean { get; } = new();

    public static IdType Id { get; } = new();

    public static IReadOnlyList<ScalarType> All { get; } = [String, Int, Float, Boolean, Id];

    public static bool Contains(NamedType type) => type is IntType or FloatType or StringType or BooleanType or IdType;

    public static bool TryGet(string name, [NotNullWhen(true)] out NamedType? type)
    {
        type = name switch
        {
            "Int" => Int,
            "Float" => Float,
            "String" => String,
            "Boolean" => Boolean,
            "ID" => Id,
            _ => null,
        };
        return type is not null;
    }
}
