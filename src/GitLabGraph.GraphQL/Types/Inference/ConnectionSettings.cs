using System.Reflection;
using GitLabGraph.GraphQL.Relay;
using GitLabGraph.GraphQL.Types.Definitions;

namespace GitLabGraph.GraphQL.Types.Inference;

/// <summary>What <see cref="UseConnectionAttribute"/> or <see cref="UsePagingAttribute"/> says of a field.</summary>
internal sealed record ConnectionSettings(PagingSettings Settings, string? Name, bool IsUsed, bool CutsList)
{
    public bool IncludeTotalCount { get; private init; }

    public static ConnectionSettings Of(MemberInfo member)
    {
        if (Applied.Find<UseConnectionAttribute>(member) is { } connection)
        {
            var settings = new PagingSettings
            {
                DefaultPageSize = connection.DefaultPageSize,
                MaxPageSize = connection.MaxPageSize,
                AllowBackwardPagination = connection.AllowBackwardPagination,
            };
            return new ConnectionSettings(settings, connection.Name, true, false);
        }

        if (Applied.Find<UsePagingAttribute>(member) is { } paging)
        {
            var settings = new PagingSettings
            {
                DefaultPageSize = paging.DefaultPageSize,
                MaxPageSize = paging.MaxPageSize,
            };
            return new ConnectionSettings(settings, null, true, true) { IncludeTotalCount = paging.IncludeTotalCount };
        }

        return new ConnectionSettings(PagingSettings.Default, null, false, false);
    }

    /// <summary>
    /// Adds the paging arguments behind the field's own, and tells cost analysis how long the list may be.
    /// </summary>
    public void AddTo(FieldDefinition field)
    {
        string[] slicing = Settings.AllowBackwardPagination ? ["first", "last"] : ["first"];
        Add(field, "first", "Int", $"How many items from the front, {Settings.MaxPageSize} at most.", typeof(int?));
        Add(field, "after", "String", "Only items behind this cursor.", typeof(string));
        if (Settings.AllowBackwardPagination)
        {
            Add(field, "last", "Int", $"How many items from the back, {Settings.MaxPageSize} at most.", typeof(int?));
            Add(field, "before", "String", "Only items ahead of this cursor.", typeof(string));
        }

        if (field.Directives.TrueForAll(directive => directive.Name.Value != "listSize"))
        {
            field.Directives.Add(Applied.ListSize(new ListSizeAttribute
            {
                AssumedSize = Settings.MaxPageSize,
                SlicingArguments = slicing,
                SlicingArgumentDefaultValue = Settings.DefaultPageSize,
                SizedFields = ["edges", "nodes"],
            }));
        }
    }

    private static void Add(FieldDefinition field, string name, string type, string description, Type runtimeType) =>
        field.Arguments.Add(new InputValueDefinition(name, TypeReferences.Named(type))
        {
            Description = description,
            RuntimeType = runtimeType,
        });
}
