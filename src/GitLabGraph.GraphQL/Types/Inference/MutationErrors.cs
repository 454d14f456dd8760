using System.Linq.Expressions;
using System.Reflection;
using GitLabGraph.GraphQL.Execution;
using GitLabGraph.GraphQL.Types.Definitions;
using GitLabGraph.GraphQL.Types.Resolvers;

namespace GitLabGraph.GraphQL.Types.Inference;

/// <summary>
/// Makes error types of what a mutation names: an exception shows its message and its own properties; a class of its
/// own is made of the exception by its constructor or by its <c>CreateErrorFrom</c> methods.
/// </summary>
internal sealed class MutationErrors(TypeInference types)
{
    private const string InterfaceName = "Error";

    public IReadOnlyList<MutationError> Read(MethodInfo method) =>
    [
        .. method.GetCustomAttributes(false)
            .Where(attribute => attribute.GetType() is { IsGenericType: true } type
                && type.GetGenericTypeDefinition() == typeof(ErrorAttribute<>))
            .SelectMany(attribute => ReadError(attribute.GetType().GetGenericArguments()[0])),
    ];

    private IEnumerable<MutationError> ReadError(Type type)
    {
        EnsureInterface();
        if (typeof(Exception).IsAssignableFrom(type))
        {
            var wrapper = typeof(AnnouncedError<>).MakeGenericType(type);
            return
            [
                new MutationError(
                    EnsureException(type, wrapper), type, exception => Activator.CreateInstance(wrapper, exception)!),
            ];
        }

        var name = types.OutputName(type);
        types.Later(() => Implement(name));
        var factories = FactoriesOf(type).ToList();
        if (factories.Count is 0)
        {
            types.Report(
                $"{type} is named as an error, but cannot be made of an exception: give it a constructor that takes "
                + "one, or static methods CreateErrorFrom.");
        }

        return factories.Select(factory => new MutationError(name, factory.Exception, factory.Create));
    }

    private static IEnumerable<(Type Exception, Func<Exception, object> Create)> FactoriesOf(Type type)
    {
        var exception = Expression.Parameter(typeof(Exception), "exception");
        var methods = type.GetMethods(BindingFlags.Public | BindingFlags.Static)
            .Where(method => method.Name == "CreateErrorFrom")
            .Cast<MethodBase>()
            .Concat(type.GetConstructors());
        foreach (var method in methods)
        {
            if (method.GetParameters() is not [var parameter]
                || !typeof(Exception).IsAssignableFrom(parameter.ParameterType))
            {
                continue;
            }

            var argument = Expression.Convert(exception, parameter.ParameterType);
            Expression made = method is ConstructorInfo constructor
                ? Expression.New(constructor, argument)
                : Expression.Call((MethodInfo)method, argument);
            var create = Expression.Lambda<Func<Exception, object>>(
                Expression.Convert(made, typeof(object)), exception);
            yield return (parameter.ParameterType, create.Compile());
        }
    }

    private string EnsureException(Type type, Type wrapper)
    {
        var word = type.Name.EndsWith("Exception", StringComparison.Ordinal) ? type.Name[..^9] : type.Name;
        var name = type.GetCustomAttribute<GraphQLNameAttribute>()?.Name ?? $"{word}Error";
        if (types.Schema.TryGet<ObjectDefinition>(name, out _))
        {
            return name;
        }

        var definition = new ObjectDefinition(name)
        {
            Description = types.Descriptions.Of(type),
            RuntimeType = wrapper,
        };
        definition.Fields.AddRange(FieldReader.MembersOf(type, isExtension: false)
            .OfType<PropertyInfo>()
            .Select(property => ReadProperty(property, type, wrapper)));
        if (definition.FindField("message") is null)
        {
            definition.Fields.Insert(0, Message());
        }

        definition.Interfaces.Add(InterfaceName);
        types.Add(definition);
        return name;
    }

    private void Implement(string name)
    {
        if (types.Schema.TryGet<ObjectDefinition>(name, out var definition)
            && !definition.Interfaces.Contains(InterfaceName))
        {
            definition.Interfaces.Add(InterfaceName);
        }
    }

    private void EnsureInterface()
    {
        if (!types.Schema.TryGet(InterfaceName, out _))
        {
            var definition = new InterfaceDefinition(InterfaceName)
            {
                Description = "Why a mutation did not do what it was asked to.",
            };
            definition.Fields.Add(Message());
            types.Add(definition);
        }
    }

    private FieldDefinition ReadProperty(PropertyInfo property, Type type, Type wrapper)
    {
        var field = types.Fields.Read(property, type);
        var error = Expression.Parameter(wrapper, "error");
        var exception = Expression.Property(error, nameof(AnnouncedError<>.Exception));
        field.Binding = new FieldBinding.Member(Expression.Lambda(Expression.Property(exception, property), error));
        return field;
    }

    private static FieldDefinition Message() =>
        new("message", TypeReferences.NonNull(TypeReferences.Named("String")))
        {
            Description = "What happened, for people to read.",
            Binding = new FieldBinding.Member((Expression<Func<IAnnouncedError, string>>)(error => error.Message)),
        };
}
