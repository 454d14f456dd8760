using System.Linq.Expressions;
using System.Reflection;
using GitLabGraph.GraphQL.Types.Resolvers;

namespace GitLabGraph.GraphQL.Types.Inference;

/// <summary>
/// How an input object's class is made: through the constructor whose parameters are its properties, and then through
/// the properties that are left. What a client did not give keeps the constructor's or initializer's value.
/// </summary>
internal sealed class InputConstruction
{
    private readonly Type _type;
    private readonly ConstructorInfo? _constructor;

    public InputConstruction(Type type)
    {
        _type = type;
        var properties = type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(property => property.GetIndexParameters().Length is 0)
            .Where(property => !Applied.Has<GraphQLIgnoreAttribute>(property))
            .OrderBy(property => property.MetadataToken)
            .ToList();
        _constructor = type.GetConstructors()
            .Where(item => item.GetParameters().All(parameter => Find(properties, parameter) is not null))
            .MaxBy(item => item.GetParameters().Length);
        var parameters = _constructor?.GetParameters() ?? [];
        Members =
        [
            .. properties
                .Select(property => new Member(property, Array.Find(parameters, item => Matches(property, item))))
                .Where(member => member.Parameter is not null || member.Property.SetMethod?.IsPublic is true),
        ];
    }

    public IReadOnlyList<Member> Members { get; }

    /// <summary>
    /// The factory, for field names in the order of <see cref="Members"/>; compiled when it is first needed.
    /// </summary>
    public Func<IReadOnlyDictionary<string, object?>, object> Create(IEnumerable<string> fieldNames)
    {
        var values = Expression.Parameter(typeof(IReadOnlyDictionary<string, object?>), "values");
        var fields = Members.Zip(fieldNames).ToList();
        var instance = Expression.Variable(_type, "instance");
        List<Expression> body = [Expression.Assign(instance, Construct(values, fields))];
        foreach (var (member, name) in fields.Where(field => field.First.Parameter is null))
        {
            body.Add(Expression.IfThen(
                Expression.Call(values, nameof(IReadOnlyDictionary<,>.ContainsKey), null, Expression.Constant(name)),
                Expression.Assign(
                    Expression.Property(instance, member.Property),
                    Read(values, name, member.Property.PropertyType, null))));
        }

        body.Add(Expression.Convert(instance, typeof(object)));
        var create = new CompiledOnce<Func<IReadOnlyDictionary<string, object?>, object>>(
            Expression.Lambda<Func<IReadOnlyDictionary<string, object?>, object>>(
                Expression.Block([instance], body), values));
        return given => create.Value(given);
    }

    private NewExpression Construct(ParameterExpression values, List<(Member Member, string Name)> fields)
    {
        if (_constructor is null)
        {
            return Expression.New(_type);
        }

        return Expression.New(_constructor, _constructor.GetParameters().Select(parameter => Read(
            values,
            fields.First(field => field.Member.Parameter == parameter).Name,
            parameter.ParameterType,
            parameter)));
    }

    private static MethodCallExpression Read(Expression values, string name, Type type, ParameterInfo? parameter)
    {
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Optional<>))
        {
            return Expression.Call(
                typeof(InputFields),
                nameof(InputFields.ReadOptional),
                type.GetGenericArguments(),
                values,
                Expression.Constant(name));
        }

        var missing = parameter is { HasDefaultValue: true, DefaultValue: { } value }
            ? Expression.Convert(Expression.Constant(value), type)
            : (Expression)Expression.Default(type);
        return Expression.Call(
            typeof(InputFields), nameof(InputFields.Read), [type], values, Expression.Constant(name), missing);
    }

    private static PropertyInfo? Find(List<PropertyInfo> properties, ParameterInfo parameter) =>
        properties.Find(property => Matches(property, parameter));

    private static bool Matches(PropertyInfo property, ParameterInfo parameter) =>
        property.Name.Equals(parameter.Name, StringComparison.OrdinalIgnoreCase)
        && property.PropertyType == parameter.ParameterType;

    internal sealed record Member(PropertyInfo Property, ParameterInfo? Parameter);
}
