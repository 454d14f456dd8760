using System.Reflection;
using GitLabGraph.GraphQL.Execution;
using GitLabGraph.GraphQL.Types.Conventions;
using GitLabGraph.GraphQL.Types.Definitions;
using GitLabGraph.GraphQL.Types.Resolvers;

namespace GitLabGraph.GraphQL.Types.Inference;

/// <summary>
/// Shapes a mutation by the conventions: its arguments become one input object, its result a payload, and the
/// exceptions it names with <see cref="ErrorAttribute{TException}"/> typed errors beside the result.
/// </summary>
internal sealed class MutationConvention(TypeInference types, MutationConventionOptions options)
{
    public static bool AppliesTo(MethodInfo method, InferenceOptions options) =>
        options.Mutations is { } mutations
        && (Applied.Find<UseMutationConventionAttribute>(method) is { } own
            ? !own.Disable
            : mutations.ApplyToAllMutations);

    public void Apply(FieldDefinition field, MethodInfo method)
    {
        var own = Applied.Find<UseMutationConventionAttribute>(method);
        var name = $"{char.ToUpperInvariant(field.Name[0])}{field.Name[1..]}";
        MoveArguments(field, own?.InputTypeName ?? Fill(options.InputTypeNamePattern, name));

        var payloadName = own?.PayloadTypeName ?? Fill(options.PayloadTypeNamePattern, name);
        if (TypeReferences.NameOf(field.Type) == payloadName)
        {
            return;
        }

        var payload = new ObjectDefinition(payloadName)
        {
            Description = $"What `{field.Name}` did.",
            RuntimeType = typeof(MutationPayload),
        };
        types.Add(payload);
        payload.Fields.Add(new FieldDefinition(
            own?.PayloadFieldName ?? ResultName(field, method), TypeReferences.Nullable(field.Type))
        {
            Description = "What was made or changed; null when it was not done.",
            Binding = new FieldBinding.Pure(context => context.Parent<MutationPayload>().Result),
        });

        var errors = new MutationErrors(types).Read(method);
        if (errors.Count > 0)
        {
            AddErrors(payload, own?.PayloadErrorTypeName ?? Fill(options.PayloadErrorTypeNamePattern, name), errors);
        }

        field.Type = TypeReferences.NonNull(TypeReferences.Named(payloadName));
        field.Binding = MutationPayload.Wrap(BindingFactory.ToResolver(field.Binding!), errors);
    }

    private void MoveArguments(FieldDefinition field, string inputName)
    {
        if (field.Arguments.Count is 0)
        {
            return;
        }

        var input = new InputObjectDefinition(inputName) { Description = $"What `{field.Name}` is given." };
        input.Fields.AddRange(field.Arguments);
        types.Add(input);
        field.Arguments.Clear();
        field.Arguments.Add(new InputValueDefinition(
            options.InputArgumentName, TypeReferences.NonNull(TypeReferences.Named(inputName)))
        {
            Description = input.Description,
        });
    }

    private void AddErrors(ObjectDefinition payload, string unionName, IReadOnlyList<MutationError> errors)
    {
        var union = new UnionDefinition(unionName) { Description = "Why it was not done." };
        union.Members.AddRange(errors.Select(error => error.TypeName).Distinct());
        types.Add(union);
        payload.Fields.Add(new FieldDefinition(
            options.PayloadErrorsFieldName,
            TypeReferences.List(TypeReferences.NonNull(TypeReferences.Named(unionName))))
        {
            Description = "Why it was not done; null when it was.",
            Binding = new FieldBinding.Pure(context => context.Parent<MutationPayload>().Errors),
        });
    }

    private static string ResultName(FieldDefinition field, MethodInfo method)
    {
        var name = Naming.CamelCase(TypeReferences.NameOf(field.Type));
        return TypeShape.OfReturn(method).Item is null ? name : $"{name}s";
    }

    private static string Fill(string pattern, string name) =>
        pattern.Replace("{MutationName}", name, StringComparison.Ordinal);
}
