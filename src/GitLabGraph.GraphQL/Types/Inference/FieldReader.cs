using System.Linq.Expressions;
using System.Reflection;
using GitLabGraph.GraphQL.Execution;
using GitLabGraph.GraphQL.Types.Definitions;
using GitLabGraph.GraphQL.Types.Resolvers;

namespace GitLabGraph.GraphQL.Types.Inference;

/// <summary>
/// Reads fields off properties and methods: name, type, arguments, and the expression that gets the value.
/// </summary>
internal sealed partial class FieldReader(TypeInference types, InferenceOptions options)
{
    private static readonly string[] ObjectMethods =
        ["Equals", "GetHashCode", "ToString", "GetType", "CompareTo", "Deconstruct", "Dispose", "DisposeAsync"];

    /// <summary>
    /// The members that are fields, inherited ones first. A class or record gives its instance members; a class that
    /// extends another type, or a root, gives its static ones, too.
    /// </summary>
    public static IEnumerable<MemberInfo> MembersOf(Type type, bool isExtension)
    {
        var flags = BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly
            | (isExtension ? BindingFlags.Static : 0);
        var levels = new Stack<Type>();
        for (var level = type; level is not null; level = level.BaseType)
        {
            if (level == typeof(object) || level == typeof(Exception))
            {
                break;
            }

            levels.Push(level);
        }

        var inherited = type.IsInterface ? type.GetInterfaces() : [];
        return levels.Concat(inherited)
            .SelectMany(level => level.GetMembers(flags)
                .Where(IsField)
                .OrderBy(member => member.MemberType is MemberTypes.Method)
                .ThenBy(member => member.MetadataToken))
            .GroupBy(member => member.Name)
            .Select(group => group.Last());
    }

    /// <summary>Reads a field of an object type; <paramref name="parent"/> is the CLR type it is selected on.</summary>
    public FieldDefinition Read(MemberInfo member, Type parent)
    {
        var field = member switch
        {
            PropertyInfo property => ReadProperty(property, parent),
            MethodInfo method => ReadMethod(method, parent, isMutation: false),
            _ => throw new InvalidOperationException($"{member.MemberType} is no field."),
        };
        return field;
    }

    /// <summary>Reads a field of the mutation root, whose arguments may become a single input.</summary>
    public FieldDefinition ReadMutation(MethodInfo method) => ReadMethod(method, typeof(object), isMutation: true);

    private static bool IsField(MemberInfo member)
    {
        if (Applied.Has<GraphQLIgnoreAttribute>(member)
            || Applied.Has<NodeResolverAttribute>(member)
            || Applied.Has<DataLoaderAttribute>(member))
        {
            return false;
        }

        return member switch
        {
            PropertyInfo property => property.GetMethod?.IsPublic is true && property.GetIndexParameters().Length is 0,
            MethodInfo method => !method.IsSpecialName
                && !method.IsGenericMethodDefinition
                && method.ReturnType != typeof(void)
                && method.Name[0] is not '<'
                && !ObjectMethods.Contains(method.Name)
                && !IsEventSource(method),
            _ => false,
        };
    }

    /// <summary>
    /// Whether the method opens the stream of a subscription field, and is therefore no field itself.
    /// </summary>
    private static bool IsEventSource(MethodInfo method) => method.DeclaringType!
        .GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static)
        .Any(other => Applied.Find<SubscribeAttribute>(other)?.With == method.Name);

    private FieldDefinition ReadProperty(PropertyInfo property, Type parent)
    {
        var shape = TypeShape.Of(property);
        var attributes = MemberAttributes.Of(property);
        var id = IdTypeName(attributes, parent, property.Name is "Id" && types.IsNode(parent));
        var type = id is null
            ? types.OutputType(shape, attributes)
            : TypeReferences.Wrap(shape, "ID");
        var field = new FieldDefinition(TypeNames.Field(property), type)
        {
            Description = types.Descriptions.Of(property),
            DeprecationReason = Applied.DeprecationReason(attributes),
        };
        field.Directives.AddRange(Applied.Directives(attributes));
        field.Binding = property.GetMethod!.IsStatic
            ? BindingFactory.FromCall(
                Expression.Property(null, property), Expression.Parameter(typeof(IResolverContext)))
            : Member(parent, instance => GlobalId(Expression.Property(instance, property), id));
        return field;
    }

    private static FieldBinding Member(Type parent, Func<Expression, Expression> read)
    {
        var instance = Expression.Parameter(parent, "parent");
        var value = read(instance);
        var context = Expression.Parameter(typeof(IResolverContext), "context");
        return BindingFactory.AwaitedCall(value, context) is null
            ? new FieldBinding.Member(Expression.Lambda(value, instance))
            : BindingFactory.FromCall(read(Expression.Call(context, BindingFactory.ParentMethod(parent))), context);
    }

    /// <summary>The type whose global ids the member answers; null when it answers none.</summary>
    private string? IdTypeName(ICustomAttributeProvider member, Type parent, bool isNodeId)
    {
        if (options.GlobalIds is null)
        {
            return null;
        }

        var attribute = Applied.Find<IDAttribute>(member);
        return attribute is null && !isNodeId ? null : attribute?.TypeName ?? types.OutputName(parent);
    }

    private Expression GlobalId(Expression value, string? typeName)
    {
        if (typeName is null)
        {
            return value;
        }

        return Expression.Call(
            typeof(GlobalIdValue),
            nameof(GlobalIdValue.Format),
            null,
            Expression.Constant(options.GlobalIds!.Serializer),
            Expression.Constant(typeName),
            Expression.Convert(value, typeof(object)));
    }
}
