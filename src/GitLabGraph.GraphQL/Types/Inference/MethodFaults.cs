using System.Reflection;

namespace GitLabGraph.GraphQL.Types.Inference;

/// <summary>Tells why a method cannot be a field, and what to do.</summary>
internal static class MethodFaults
{
    private const string Hide = "or hide it by [GraphQLIgnore].";

    /// <summary>Null when nothing is wrong with it.</summary>
    public static string? Find(MethodInfo method)
    {
        var name = $"{method.DeclaringType}.{method.Name}";
        if (method.ReturnType == typeof(Task) || method.ReturnType == typeof(ValueTask))
        {
            return $"{name} answers nothing, but a field has a value: let it answer one, {Hide}";
        }

        if (Array.Find(method.GetParameters(), static item => item.ParameterType.IsByRef) is { } parameter)
        {
            return $"{name} takes \"{parameter.Name}\" by reference, which no client can give: take its value, {Hide}";
        }

        return IsOverloaded(method)
            ? $"{name} is there several times, but a field has one method: name them differently, {Hide}"
            : null;
    }

    private static bool IsOverloaded(MethodInfo method) => method.DeclaringType!
        .GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)
        .Count(other => other.Name == method.Name
            && !other.IsGenericMethodDefinition
            && !Applied.Has<GraphQLIgnoreAttribute>(other)) > 1;
}
