using System.Reflection;
using GitLabGraph.GraphQL.Authorization;
using GitLabGraph.GraphQL.Types.Definitions;

namespace GitLabGraph.GraphQL.Types.Inference;

/// <summary>Reads <c>[Authorize]</c> off a member and the classes it belongs to, and puts a guard before it.</summary>
internal static class Guards
{
    // ASP.NET Core's own attribute looks the same in the source: taken for ours it would protect nothing.
    private const string ForeignNamespace = "Microsoft.AspNetCore.Authorization";

    /// <param name="types">Is told of annotations that would be without effect.</param>
    /// <param name="field">The field that was read off the member.</param>
    /// <param name="member">The property or method behind the field.</param>
    /// <param name="owners">The classes whose demands hold for all their fields.</param>
    public static FieldDefinition Protect(
        TypeInference types, FieldDefinition field, MemberInfo member, params Type[] owners)
    {
        if (field.Binding is not null && Of(types, member, owners) is { } guard)
        {
            field.Binding = guard.Protect(field.Binding);
        }

        return field;
    }

    /// <summary>Null when everybody may have the member.</summary>
    public static FieldGuard? Of(TypeInference types, MemberInfo member, params Type[] owners)
    {
        MemberInfo[] own = [member, .. Inherited(member, owners), .. Source(member)];
        MemberInfo[] all = [.. own, .. owners, member.DeclaringType!];
        if (Array.Exists(all, IsForeign))
        {
            types.Report(
                $"{member.DeclaringType}.{member.Name} is annotated with an attribute of {ForeignNamespace}, which has "
                + $"no effect on a field: use {typeof(AuthorizeAttribute)} or {typeof(AllowAnonymousAttribute)}.");
        }

        if (Attribute.IsDefined(member, typeof(AllowAnonymousAttribute), inherit: true))
        {
            return null;
        }

        var requirements = all.Distinct()
            .SelectMany(item => Attribute.GetCustomAttributes(item, typeof(AuthorizeAttribute), inherit: true))
            .Cast<AuthorizeAttribute>()
            .DistinctBy(attribute => (attribute.Policy, string.Join('\n', attribute.Roles)))
            .Select(attribute => new AuthorizationRequirement(attribute.Policy, attribute.Roles))
            .ToList();
        return requirements.Count is 0 ? null : new FieldGuard(requirements);
    }

    /// <summary>What interfaces demand of the member by the same name.</summary>
    private static IEnumerable<MemberInfo> Inherited(MemberInfo member, Type[] owners) => owners
        .SelectMany(owner => owner.GetInterfaces())
        .SelectMany(item => item.GetMember(member.Name));

    /// <summary>The method that opens the stream of a subscription field.</summary>
    private static MemberInfo[] Source(MemberInfo member) =>
        Applied.Find<SubscribeAttribute>(member)?.With is { } name ? member.DeclaringType!.GetMember(name) : [];

    private static bool IsForeign(MemberInfo member) => member.GetCustomAttributesData().Any(attribute =>
        attribute.AttributeType is
        {
            Namespace: ForeignNamespace,
            Name: nameof(AuthorizeAttribute) or nameof(AllowAnonymousAttribute),
        });
}
