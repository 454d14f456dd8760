using System.Reflection;
using GitLabGraph.GraphQL.Types.Conventions;

namespace GitLabGraph.GraphQL.Types.Inference;

/// <summary>
/// What a CLR type or member is called in the schema. An annotation's word is taken as it is; without one
/// <para>a type keeps its CLR name, an interface loses its leading <c>I</c>, <c>Page&lt;User&gt;</c> is
/// <c>PageOfUser</c>;</para>
/// <para>an input object ends in <c>Input</c>, unless its CLR name says already that it is one: <c>Input</c>,
/// <c>Filter</c> or <c>Order</c>;</para>
/// <para>a field is in camel case, without <c>Get</c> before and <c>Async</c> behind a method's name;</para>
/// <para>an enum value is in upper case with underscores.</para>
/// </summary>
internal static class TypeNames
{
    private static readonly string[] InputSuffixes = ["Input", "Filter", "Order"];

    public static string Output(Type type) => Given(type) ?? ClrName(type);

    public static string Input(Type type)
    {
        if (Given(type) is { } given)
        {
            return given;
        }

        var name = ClrName(type);
        return InputSuffixes.Any(suffix => name.EndsWith(suffix, StringComparison.Ordinal)) ? name : $"{name}Input";
    }

    public static string Field(MemberInfo member)
    {
        if (member.GetCustomAttribute<GraphQLNameAttribute>() is { } given)
        {
            return given.Name;
        }

        var name = member.Name[(member.Name.LastIndexOf('.') + 1)..];
        return Naming.CamelCase(member is MethodInfo ? MethodWord(name) : name);
    }

    public static string Argument(ParameterInfo parameter) =>
        parameter.GetCustomAttribute<GraphQLNameAttribute>()?.Name ?? Naming.CamelCase(parameter.Name!);

    public static string EnumValue(FieldInfo member) =>
        member.GetCustomAttribute<GraphQLNameAttribute>()?.Name ?? Naming.UpperSnakeCase(member.Name);

    /// <summary>A method's name without <c>Get</c> and <c>Async</c>.</summary>
    public static string MethodWord(string name)
    {
        if (name.EndsWith("Async", StringComparison.Ordinal) && name.Length > 5)
        {
            name = name[..^5];
        }

        return name.StartsWith("Get", StringComparison.Ordinal) && name.Length > 3 && char.IsUpper(name[3])
            ? name[3..]
            : name;
    }

    private static string? Given(Type type) =>
        type.GetCustomAttribute<GraphQLNameAttribute>()?.Name
        ?? type.GetCustomAttribute<ObjectTypeAttribute>()?.Name
        ?? type.GetCustomAttribute<InterfaceTypeAttribute>()?.Name
        ?? type.GetCustomAttribute<UnionTypeAttribute>()?.Name
        ?? type.GetCustomAttribute<EnumTypeAttribute>()?.Name
        ?? type.GetCustomAttribute<InputObjectTypeAttribute>()?.Name;

    private static string ClrName(Type type)
    {
        if (type.IsGenericType)
        {
            var own = type.Name[..type.Name.IndexOf('`', StringComparison.Ordinal)];
            return $"{own}Of{string.Join("And", type.GetGenericArguments().Select(Output))}";
        }

        return type.IsInterface && type.Name is ['I', >= 'A' and <= 'Z', ..] ? type.Name[1..] : type.Name;
    }
}
