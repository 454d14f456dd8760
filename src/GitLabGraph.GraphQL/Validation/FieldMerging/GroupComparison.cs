using GitLabGraph.GraphQL.Language;
using GitLabGraph.GraphQL.Types;

namespace GitLabGraph.GraphQL.Validation.FieldMerging;

/// <summary>Compares the fields that answer under one name, a group at a time, each with the first of them.</summary>
internal sealed class GroupComparison(ValidationContext context, FieldGroups fields)
{
    /// <summary>Whether the types of their answers conflict, or one of them is streamed.</summary>
    public bool HaveConflictingTypes(int head)
    {
        GraphQLType? expected = null;
        for (var index = head; !context.Options.AllowConflictingShapes && index >= 0; index = fields.Next(index))
        {
            if (fields[index].Type is { } type)
            {
                expected ??= type;
                if (expected != type && FieldComparison.Conflict(expected, type))
                {
                    return true;
                }
            }
        }

        return HasStream(head);
    }

    /// <summary>Whether they are other fields, or have other arguments, of those that may meet in the object.</summary>
    public bool Differ(int head, ObjectType? only)
    {
        FieldNode? expected = null;
        for (var index = head; index >= 0; index = fields.Next(index))
        {
            var field = fields[index];
            if (!BelongsTo(field, only))
            {
                continue;
            }

            expected ??= field.Node;
            if (expected.Name.Value != field.Node.Name.Value
                || !FieldComparison.HaveSameArguments(expected.Arguments, field.Node.Arguments)
                || !FieldComparison.HaveSameArguments(field.Node.Arguments, expected.Arguments))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether they stand on several object types, which never meet.</summary>
    public bool HasExclusiveTypes(int head)
    {
        CompositeType? known = null;
        for (var index = head; index >= 0; index = fields.Next(index))
        {
            if (fields[index].ParentType is ObjectType type)
            {
                known ??= type;
                if (known != type)
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>Whether a field is the first of the group on its object type.</summary>
    public bool IsFirstOf(ObjectType type, int head, int index)
    {
        var earlier = head;
        while (earlier != index && fields[earlier].ParentType != type)
        {
            context.Spend(1);
            earlier = fields.Next(earlier);
        }

        return earlier == index;
    }

    /// <summary>Whether a field may meet the others in an object of the type.</summary>
    public static bool BelongsTo(FieldOccurrence field, ObjectType? type) =>
        type is null || field.ParentType == type || field.ParentType is not ObjectType;

    private bool HasStream(int head)
    {
        for (var index = head; context.Directives.ContainsKey("stream") && index >= 0; index = fields.Next(index))
        {
            if (FieldComparison.StreamDirective(fields[index].Node) is not null)
            {
                return true;
            }
        }

        return false;
    }
}
