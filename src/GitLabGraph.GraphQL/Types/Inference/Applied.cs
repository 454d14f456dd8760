using System.Globalization;
using System.Reflection;
using GitLabGraph.GraphQL.Language;

namespace GitLabGraph.GraphQL.Types.Inference;

/// <summary>Annotations that become deprecation or applied directives.</summary>
internal static class Applied
{
    public static string? DeprecationReason(ICustomAttributeProvider member) =>
        Find<GraphQLDeprecatedAttribute>(member)?.Reason
        ?? (Find<ObsoleteAttribute>(member) is { } obsolete
            ? obsolete.Message ?? SpecifiedDirectives.DefaultDeprecationReason
            : null);

    public static IEnumerable<DirectiveNode> Directives(ICustomAttributeProvider member)
    {
        if (Find<CostAttribute>(member) is { } cost)
        {
            yield return Directive("cost", ("weight", Text(cost.Weight.ToString(CultureInfo.InvariantCulture))));
        }

        if (Find<ListSizeAttribute>(member) is { } size)
        {
            yield return ListSize(size);
        }
    }

    public static DirectiveNode ListSize(ListSizeAttribute size)
    {
        var arguments = new List<(string, ValueNode)>();
        if (size.AssumedSize > 0)
        {
            arguments.Add(("assumedSize", Number(size.AssumedSize)));
        }

        if (size.SlicingArguments.Length > 0)
        {
            arguments.Add(("slicingArguments", Texts(size.SlicingArguments)));
        }

        if (size.SlicingArgumentDefaultValue > 0)
        {
            arguments.Add(("slicingArgumentDefaultValue", Number(size.SlicingArgumentDefaultValue)));
        }

        if (size.SizedFields.Length > 0)
        {
            arguments.Add(("sizedFields", Texts(size.SizedFields)));
        }

        if (size.SlicingArguments.Length > 0)
        {
            arguments.Add((
                "requireOneSlicingArgument",
                new BooleanValueNode(size.RequireOneSlicingArgument, TextSpan.None)));
        }

        return Directive("listSize", [.. arguments]);
    }

    public static TAttribute? Find<TAttribute>(ICustomAttributeProvider member)
        where TAttribute : Attribute =>
        member.GetCustomAttributes(typeof(TAttribute), true).OfType<TAttribute>().FirstOrDefault();

    public static bool Has<TAttribute>(ICustomAttributeProvider member)
        where TAttribute : Attribute =>
        member.IsDefined(typeof(TAttribute), true);

    private static DirectiveNode Directive(string name, params (string Name, ValueNode Value)[] arguments) => new(
        new NameNode(name, TextSpan.None),
        [
            .. arguments.Select(argument => new ArgumentNode(
                new NameNode(argument.Name, TextSpan.None), argument.Value, TextSpan.None)),
        ],
        TextSpan.None);

    private static StringValueNode Text(string text) => new(text, false, TextSpan.None);

    private static IntValueNode Number(int number) =>
        new(number.ToString(CultureInfo.InvariantCulture), TextSpan.None);

    private static ListValueNode Texts(string[] texts) => new([.. texts.Select(Text)], TextSpan.None);
}
