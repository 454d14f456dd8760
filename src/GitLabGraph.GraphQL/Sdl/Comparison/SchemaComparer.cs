using GitLabGraph.GraphQL.Types;
using GitLabGraph.GraphQL.Types.Scalars;

namespace GitLabGraph.GraphQL.Sdl.Comparison;

/// <summary>
/// Names what changed between two schemas and what it means for clients. Breaking and dangerous changes are those of
/// graphql-js, in its words.
/// </summary>
public sealed partial class SchemaComparer
{
    private readonly List<SchemaChange> _changes = [];

    private SchemaComparer()
    {
    }

    public static IReadOnlyList<SchemaChange> Compare(Schema before, Schema after)
    {
        var comparer = new SchemaComparer();
        comparer.CompareTypes(before, after);
        comparer.CompareDirectives(before, after);
        return comparer._changes;
    }

    private void Breaking(SchemaChangeKind kind, string description) =>
        _changes.Add(new SchemaChange(kind, SchemaChangeSeverity.Breaking, description));

    private void Dangerous(SchemaChangeKind kind, string description) =>
        _changes.Add(new SchemaChange(kind, SchemaChangeSeverity.Dangerous, description));

    private void Safe(SchemaChangeKind kind, string description) =>
        _changes.Add(new SchemaChange(kind, SchemaChangeSeverity.Safe, description));

    private void CompareTypes(Schema before, Schema after)
    {
        var difference = Difference.Of(before.Types, after.Types, type => type.Name);
        foreach (var type in difference.Removed)
        {
            Breaking(SchemaChangeKind.TypeRemoved, SpecifiedScalars.Contains(type)
                ? $"Standard scalar {type} was removed because it is not referenced anymore."
                : $"{type} was removed.");
        }

        foreach (var (old, current) in difference.Kept.Where(pair => !pair.Before.IsIntrospection))
        {
            CompareDescriptions(old.Name, old.Description, current.Description);
            CompareType(old, current);
        }

        foreach (var type in difference.Added)
        {
            Safe(SchemaChangeKind.TypeAdded, $"{type} was added.");
        }
    }

    private void CompareType(NamedType before, NamedType after)
    {
        switch (before, after)
        {
            case (EnumType old, EnumType current):
                CompareValues(old, current);
                break;
            case (UnionType old, UnionType current):
                CompareMembers(old, current);
                break;
            case (InputObjectType old, InputObjectType current):
                CompareInputFields(old, current);
                break;
            case (ObjectType old, ObjectType current):
                CompareComplex(old, current);
                break;
            case (InterfaceType old, InterfaceType current):
                CompareComplex(old, current);
                break;
            case (ScalarType, ScalarType):
                break;
            default:
                Breaking(
                    SchemaChangeKind.TypeChangedKind,
                    $"{before} changed from {KindOf(before)} to {KindOf(after)}.");
                break;
        }
    }

    private void CompareMembers(UnionType before, UnionType after)
    {
        var difference = Difference.Of(before.Types, after.Types, type => type.Name);
        foreach (var member in difference.Added)
        {
            Dangerous(SchemaChangeKind.TypeAddedToUnion, $"{member} was added to union type {before}.");
        }

        foreach (var member in difference.Removed)
        {
            Breaking(SchemaChangeKind.TypeRemovedFromUnion, $"{member} was removed from union type {before}.");
        }
    }

    private void CompareValues(EnumType before, EnumType after)
    {
        var difference = Difference.Of(before.Values, after.Values, value => value.Name);
        foreach (var value in difference.Added)
        {
            Dangerous(SchemaChangeKind.ValueAddedToEnum, $"{value.Name} was added to enum type {before}.");
        }

        foreach (var value in difference.Removed)
        {
            Breaking(SchemaChangeKind.ValueRemovedFromEnum, $"{value.Name} was removed from enum type {before}.");
        }

        foreach (var (old, current) in difference.Kept)
        {
            CompareMembers($"{before}.{old.Name}", old, current);
        }
    }

    private void CompareMembers(string coordinate, INamedMember before, INamedMember after)
    {
        CompareDescriptions(coordinate, before.Description, after.Description);
        if (before.DeprecationReason != after.DeprecationReason)
        {
            Safe(SchemaChangeKind.DeprecationChanged, after.DeprecationReason is null
                ? $"{coordinate} is no longer deprecated."
                : $"{coordinate} is deprecated: {after.DeprecationReason}");
        }
    }

    private void CompareDescriptions(string coordinate, string? before, string? after)
    {
        if (before != after)
        {
            Safe(SchemaChangeKind.DescriptionChanged, $"The description of {coordinate} changed.");
        }
    }

    private static string KindOf(NamedType type) => type switch
    {
        ScalarType => "a Scalar type",
        ObjectType => "an Object type",
        InterfaceType => "an Interface type",
        UnionType => "a Union type",
        EnumType => "an Enum type",
        _ => "an Input type",
    };
}
