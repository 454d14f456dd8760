using GitLabGraph.GraphQL.Language;
using GitLabGraph.GraphQL.Types;

namespace GitLabGraph.GraphQL.Sdl.Comparison;

public sealed partial class SchemaComparer
{
    private void CompareComplex(ComplexType before, ComplexType after)
    {
        var difference = Difference.Of(before.Fields, after.Fields, field => field.Name);
        foreach (var field in difference.Removed)
        {
            Breaking(SchemaChangeKind.FieldRemoved, $"{before}.{field.Name} was removed.");
        }

        foreach (var (old, current) in difference.Kept)
        {
            CompareMembers(old.Coordinate, old, current);
            CompareArguments(old, current);
            CompareFieldTypes(old, current);
        }

        foreach (var field in difference.Added)
        {
            Safe(SchemaChangeKind.FieldAdded, $"{before}.{field.Name} was added.");
        }

        CompareInterfaces(before, after);
    }

    private void CompareFieldTypes(OutputField before, OutputField after)
    {
        var change = $"{before.Coordinate} changed type from {before.Type} to {after.Type}.";
        if (!TypeChange.IsSafeForOutput(before.Type, after.Type))
        {
            Breaking(SchemaChangeKind.FieldChangedKind, change);
        }
        else if (before.Type.ToString() != after.Type.ToString())
        {
            Safe(SchemaChangeKind.FieldTypeNarrowed, change);
        }
    }

    private void CompareInterfaces(ComplexType before, ComplexType after)
    {
        var difference = Difference.Of(before.Interfaces, after.Interfaces, type => type.Name);
        foreach (var type in difference.Added)
        {
            Dangerous(
                SchemaChangeKind.ImplementedInterfaceAdded,
                $"{type} added to interfaces implemented by {before}.");
        }

        foreach (var type in difference.Removed)
        {
            Breaking(
                SchemaChangeKind.ImplementedInterfaceRemoved, $"{before} no longer implements interface {type}.");
        }
    }

    private void CompareArguments(OutputField before, OutputField after)
    {
        var difference = Difference.Of(before.Arguments, after.Arguments, argument => argument.Name);
        foreach (var argument in difference.Removed)
        {
            Breaking(SchemaChangeKind.ArgRemoved, $"{before} arg {argument.Name} was removed.");
        }

        foreach (var (old, current) in difference.Kept)
        {
            CompareMembers($"{before}({old.Name}:)", old, current);
            CompareArgument(before, old, current);
        }

        foreach (var argument in difference.Added)
        {
            if (argument.IsRequired)
            {
                Breaking(SchemaChangeKind.RequiredArgAdded, $"A required arg {argument.Name} on {before} was added.");
            }
            else
            {
                Dangerous(SchemaChangeKind.OptionalArgAdded, $"An optional arg {argument.Name} on {before} was added.");
            }
        }
    }

    private void CompareArgument(OutputField field, InputValue before, InputValue after)
    {
        var change = $"{field} arg {before.Name} has changed type from {before.Type} to {after.Type}.";
        if (!TypeChange.IsSafeForInput(before.Type, after.Type))
        {
            Breaking(SchemaChangeKind.ArgChangedKind, change);
            return;
        }

        if (before.Type.ToString() != after.Type.ToString())
        {
            Safe(SchemaChangeKind.InputTypeWidened, change);
        }

        CompareDefaults($"{field} arg {before.Name}", before, after);
    }

    private void CompareDefaults(string subject, InputValue before, InputValue after)
    {
        if (DefaultLiteral.Of(before) is not { } old)
        {
            return;
        }

        if (DefaultLiteral.Of(after) is not { } current)
        {
            Dangerous(SchemaChangeKind.ArgDefaultValueChange, $"{subject} defaultValue was removed.");
            return;
        }

        var (oldText, currentText) = (Canonical(old), Canonical(current));
        if (oldText != currentText)
        {
            Dangerous(
                SchemaChangeKind.ArgDefaultValueChange,
                $"{subject} has changed defaultValue from {oldText} to {currentText}.");
        }
    }

    private void CompareInputFields(InputObjectType before, InputObjectType after)
    {
        if (before.IsOneOf != after.IsOneOf)
        {
            Breaking(SchemaChangeKind.OneOfChanged, after.IsOneOf
                ? $"Input type {before} demands exactly one field."
                : $"Input type {before} no longer demands exactly one field.");
        }

        var difference = Difference.Of(before.Fields, after.Fields, field => field.Name);
        foreach (var field in difference.Added)
        {
            if (field.IsRequired)
            {
                Breaking(
                    SchemaChangeKind.RequiredInputFieldAdded,
                    $"A required field {field.Name} on input type {before} was added.");
            }
            else
            {
                Dangerous(
                    SchemaChangeKind.OptionalInputFieldAdded,
                    $"An optional field {field.Name} on input type {before} was added.");
            }
        }

        foreach (var field in difference.Removed)
        {
            Breaking(SchemaChangeKind.FieldRemoved, $"{before}.{field.Name} was removed.");
        }

        foreach (var (old, current) in difference.Kept)
        {
            CompareMembers($"{before}.{old.Name}", old, current);
            if (!TypeChange.IsSafeForInput(old.Type, current.Type))
            {
                Breaking(
                    SchemaChangeKind.FieldChangedKind,
                    $"{before}.{old.Name} changed type from {old.Type} to {current.Type}.");
            }
        }
    }

    // The order in which an input object's fields are written does not matter to anyone.
    private static string Canonical(ValueNode literal) => SyntaxPrinter.Print(Sorted(literal));

    private static ValueNode Sorted(ValueNode literal) => literal switch
    {
        ListValueNode list => new ListValueNode([.. list.Items.Select(Sorted)], list.Span),
        ObjectValueNode entries => new ObjectValueNode(
            [
                .. entries.Fields
                    .OrderBy(field => field.Name.Value, StringComparer.Ordinal)
                    .Select(field => new ObjectFieldNode(field.Name, Sorted(field.Value), field.Span)),
            ],
            entries.Span),
        _ => literal,
    };
}
