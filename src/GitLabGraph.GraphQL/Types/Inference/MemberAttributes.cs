using System.Reflection;

namespace GitLabGraph.GraphQL.Types.Inference;

/// <summary>The annotations of a record's property and of the parameter it was made of: both may carry them.</summary>
internal sealed class MemberAttributes(PropertyInfo property, ParameterInfo? parameter) : ICustomAttributeProvider
{
    /// <summary>An attribute on a record's parameter means its property, whatever target the compiler chose.</summary>
    public static MemberAttributes Of(PropertyInfo property) => new(
        property,
        property.DeclaringType!.GetConstructors()
            .SelectMany(constructor => constructor.GetParameters())
            .FirstOrDefault(parameter =>
                parameter.Name == property.Name && parameter.ParameterType == property.PropertyType));

    public object[] GetCustomAttributes(bool inherit) =>
        [.. property.GetCustomAttributes(inherit), .. parameter?.GetCustomAttributes(inherit) ?? []];

    public object[] GetCustomAttributes(Type attributeType, bool inherit) =>
    [
        .. property.GetCustomAttributes(attributeType, inherit),
        .. parameter?.GetCustomAttributes(attributeType, inherit) ?? [],
    ];

    public bool IsDefined(Type attributeType, bool inherit) =>
        property.IsDefined(attributeType, inherit) || parameter?.IsDefined(attributeType, inherit) is true;
}
