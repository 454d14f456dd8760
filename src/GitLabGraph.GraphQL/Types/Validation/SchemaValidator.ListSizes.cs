using GitLabGraph.GraphQL.Cost;

namespace GitLabGraph.GraphQL.Types.Validation;

internal sealed partial class SchemaValidator
{
    /// <summary>
    /// A slicing argument that does not exist would limit nothing, and the list would be charged as if it did.
    /// </summary>
    private void CheckListSize(ComplexType type, OutputField field)
    {
        foreach (var path in ListSize.Read(schema, field)?.SlicingArguments ?? [])
        {
            if (!Leads(field.Arguments, path.Split('.')))
            {
                Report($"@listSize of {type}.{field.Name} names the slicing argument \"{path}\", "
                    + "which it does not have.");
            }
        }
    }

    private static bool Leads(FieldCollection<InputValue> values, ReadOnlySpan<string> path) =>
        values.TryGet(path[0], out var value)
        && (path.Length == 1 || (value.Type.Named is InputObjectType input && Leads(input.Fields, path[1..])));
}
