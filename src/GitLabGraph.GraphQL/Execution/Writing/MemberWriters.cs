using System.Linq.Expressions;
using System.Reflection;
using GitLabGraph.GraphQL.Types;

namespace GitLabGraph.GraphQL.Execution.Writing;

/// <summary>Chooses the writer of a field that reads a member of its parent.</summary>
internal static class MemberWriters
{
    private static readonly MethodInfo CreateMethod = Method(nameof(CreateReference));
    private static readonly MethodInfo CreateBoxedMethod = Method(nameof(CreateBoxed));
    private static readonly MethodInfo CreateStructMethod = Method(nameof(CreateStruct));
    private static readonly MethodInfo CreateNullableMethod = Method(nameof(CreateNullable));

    public static FieldWriter Create(LambdaExpression accessor, GraphQLType type, ValueWriter value)
    {
        var parentType = accessor.Parameters[0].Type;
        if (parentType.IsValueType)
        {
            accessor = TakeBoxed(accessor);
            parentType = typeof(object);
        }

        var memberType = accessor.ReturnType;
        var underlying = Nullable.GetUnderlyingType(memberType);
        var method = (underlying ?? memberType) == StructWriters.RuntimeTypeOf(type)
            ? (underlying is null ? CreateStructMethod : CreateNullableMethod)
                .MakeGenericMethod(parentType, underlying ?? memberType)
            : (memberType.IsValueType ? CreateBoxedMethod : CreateMethod).MakeGenericMethod(parentType);
        return (FieldWriter)method.Invoke(null, [accessor, type, value])!;
    }

    private static FieldWriter CreateReference<TParent>(LambdaExpression accessor, GraphQLType type, ValueWriter value)
    {
        // A delegate that answers a class answers an object: no conversion is compiled.
        var read = (Func<TParent, object?>)Compile(accessor);
        return type.Nullable is ScalarType or EnumType
            ? new LeafMemberWriter<TParent>(read, value)
            : new ReferenceMemberWriter<TParent>(read, value);
    }

    private static FieldWriter CreateBoxed<TParent>(LambdaExpression accessor, GraphQLType type, ValueWriter value)
    {
        var boxed = Expression.Lambda<Func<TParent, object?>>(
            Expression.Convert(accessor.Body, typeof(object)), accessor.Parameters);
        return CreateReference<TParent>(boxed, type, value);
    }

    private static StructMemberWriter<TParent, T> CreateStruct<TParent, T>(
        LambdaExpression accessor, GraphQLType type, ValueWriter value)
        where T : struct =>
        new((Func<TParent, T>)Compile(accessor), StructWriters.Create<T>(type), value);

    private static NullableMemberWriter<TParent, T> CreateNullable<TParent, T>(
        LambdaExpression accessor, GraphQLType type, ValueWriter value)
        where T : struct =>
        new((Func<TParent, T?>)Compile(accessor), StructWriters.Create<T>(type), value);

    /// <summary>A property's getter is callable as it is; only what is more than that has to be compiled.</summary>
    private static Delegate Compile(LambdaExpression accessor) =>
        accessor.Body is MemberExpression { Member: PropertyInfo { GetMethod: { IsStatic: false } getter } } member
            && member.Expression == accessor.Parameters[0]
            ? getter.CreateDelegate(accessor.Type)
            : accessor.Compile();

    private static LambdaExpression TakeBoxed(LambdaExpression accessor)
    {
        var boxed = Expression.Parameter(typeof(object), "parent");
        var parent = Expression.Variable(accessor.Parameters[0].Type, "value");
        return Expression.Lambda(
            typeof(Func<,>).MakeGenericType(typeof(object), accessor.ReturnType),
            Expression.Block(
                [parent],
                Expression.Assign(parent, Expression.Unbox(boxed, parent.Type)),
                Expression.Invoke(accessor, parent)),
            boxed);
    }

    private static MethodInfo Method(string name) =>
        typeof(MemberWriters).GetMethod(name, BindingFlags.NonPublic | BindingFlags.Static)!;
}
