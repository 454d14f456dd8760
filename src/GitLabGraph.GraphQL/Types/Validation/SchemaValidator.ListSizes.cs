using GitLabGraph.GraphQL.Language;

namespace GitLabGraph.GraphQL.Types.Validation;

internal sealed partial class SchemaValidator
{
    /// <summary>
    /// A slicing argument that does not exist would limit nothing, and the list would be charged as if it did.
    /// </summary>
    private void CheckListSize(ComplexType type, OutputField field)
    {
        foreach (var path in SlicingArguments(field).Where(path => !Leads(field.Arguments, path.Split('.'))))
        {
            Report($"@listSize of {type}.{field.Name} names the slicing argument \"{path}\", which it does not have.");
        }
    }

    private static IEnumerable<string> SlicingArguments(OutputField field) => field.Directives
        .Where(static directive => directive.Name.Value == "listSize")
        .SelectMany(static directive => directive.Arguments)
        .Where(static argument => argument.Name.Value == "slicingArguments")
        .SelectMany(static argument => argument.Value is ListValueNode list ? list.Items : [argument.Value])
        .OfType<StringValueNode>()
        .Select(static name => name.Value);

    private static bool Leads(FieldCollection<InputValue> values, ReadOnlySpan<string> path) =>
        values.TryGet(path[0], out var value)
        && (path.Length == 1 || (value.Type.Named is InputObjectType input && Leads(input.Fields, path[1..])));
}
