using System.Reflection;
using GitLabGraph.GraphQL.Language;
using GitLabGraph.GraphQL.Types.Definitions;

namespace GitLabGraph.GraphQL.Types.Inference;

/// <summary>Merges the classes of a root type into one object type.</summary>
internal sealed class RootReader(SchemaDefinition schema, TypeInference types, InferenceOptions options)
{
    public void Read(OperationType operation, IReadOnlyList<Type> classes)
    {
        foreach (var type in classes)
        {
            var name = schema.RootTypeName(operation) ?? operation.ToString();
            var definition = schema.GetOrAdd(name, item => new ObjectDefinition(item));

            // Of several classes each tells of its own fields; only one of the root's name speaks for all of them.
            if (classes.Count is 1 || type.Name == name)
            {
                definition.Description = types.Descriptions.Of(type);
            }

            foreach (var member in FieldReader.MembersOf(type, isExtension: true))
            {
                definition.Fields.Add(Guards.Protect(types, ReadField(operation, member), member, type));
            }
        }
    }

    private FieldDefinition ReadField(OperationType operation, MemberInfo member)
    {
        if (operation is not OperationType.Mutation || member is not MethodInfo method)
        {
            return types.Fields.Read(member, typeof(object));
        }

        var field = types.Fields.ReadMutation(method);
        if (MutationConvention.AppliesTo(method, options))
        {
            new MutationConvention(types, options.Mutations!).Apply(field, method);
        }

        return field;
    }
}
