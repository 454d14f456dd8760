using System.Text.Json;
using System.Text.RegularExpressions;
using GitLabGraph.GraphQL.Errors;
using GitLabGraph.GraphQL.Execution;
using GitLabGraph.GraphQL.Language;
using GitLabGraph.GraphQL.Types;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace GitLabGraph.GraphQL.Tests.Execution.Conformance;

/// <summary>
/// A scenario's schema with its directives made into resolvers, and its data with references followed.
/// </summary>
internal sealed partial class CatsData(YamlMappingNode given)
{
    private const string Directives =
        """

        directive @resolveString(value: String!) on FIELD_DEFINITION
        directive @resolvePromiseString(value: String!) on FIELD_DEFINITION
        directive @resolveEmptyObject on FIELD_DEFINITION
        directive @resolvePromise on FIELD_DEFINITION
        directive @resolveError(message: String!) on FIELD_DEFINITION
        directive @resolvePromiseReject(message: String!) on FIELD_DEFINITION
        directive @resolveErrorList(values: [String!]!, messages: [String!]!) on FIELD_DEFINITION
        directive @resolvePromiseRejectList(values: [String!]!, messages: [String!]!) on FIELD_DEFINITION
        directive @argumentsJson on FIELD_DEFINITION
        """;

    public Schema CreateSchema()
    {
        var document = Utf8GraphQLParser.Parse(((YamlScalarNode)given["schema"]).Value + Directives);
        var builder = SchemaBuilder.New().AddDocument(document);
        foreach (var type in document.Definitions.OfType<ObjectTypeDefinitionNode>())
        {
            foreach (var field in type.Fields)
            {
                Bind(builder, type.Name.Value, field);
            }
        }

        foreach (var name in document.Definitions.Where(node => node is InterfaceTypeDefinitionNode or UnionTypeDefinitionNode)
            .Cast<TypeDefinitionNode>().Select(node => node.Name.Value))
        {
            builder.AddTypeResolver(name, value => ((YamlScalarNode)((YamlMappingNode)value)["type"]).Value);
        }

        return builder.Create();
    }

    public object? Find(string? name) =>
        name is null ? null : ToValue(given["test-data"][name]);

    public static JsonElement ToJson(YamlNode? node) =>
        node is null ? default : JsonSerializer.SerializeToElement(Plain(node));

    private static object? Plain(YamlNode node) => node switch
    {
        YamlMappingNode map => map.Children.ToDictionary(entry => ((YamlScalarNode)entry.Key).Value!, entry => Plain(entry.Value)),
        YamlSequenceNode list => list.Select(Plain).ToArray(),
        _ => Scalar((YamlScalarNode)node),
    };

    private static object? Scalar(YamlScalarNode scalar) => scalar.Style != ScalarStyle.Plain ? scalar.Value : scalar.Value switch
    {
        "true" => true,
        "false" => false,
        "null" or "" => null,
        { } text when int.TryParse(text, out var number) => number,
        var text => text,
    };

    private void Bind(SchemaBuilder builder, string type, FieldDefinitionNode field)
    {
        var directive = field.Directives.Count > 0 ? field.Directives[0] : null;
        var name = directive?.Name.Value ?? "";
        if (name.Contains("Promise", StringComparison.Ordinal))
        {
            builder.AddResolver(type, field.Name.Value, async context =>
            {
                await Task.Yield();
                return Resolve(context, directive);
            });
        }
        else
        {
            builder.AddResolver(type, field.Name.Value, context => Resolve(context, directive));
        }
    }

    private object? Resolve(IResolverContext context, DirectiveNode? directive) => directive?.Name.Value switch
    {
        "resolveString" or "resolvePromiseString" => Placeholder().Replace(
            Strings(directive, "value")[0],
            match => Convert.ToString(context.ArgumentValue<object?>(match.Groups[1].Value), null) ?? ""),
        "resolveEmptyObject" => new YamlMappingNode(),
        "resolveError" or "resolvePromiseReject" => throw new GraphQLException(Strings(directive, "message")[0]),
        "resolveErrorList" or "resolvePromiseRejectList" =>
            Strings(directive, "values").Concat(Strings(directive, "messages").Select(object (text) => new GraphQLError(text))),
        "argumentsJson" => JsonSerializer.Serialize(context.Selection.Field.Arguments
            .Where(argument => context.HasArgument(argument.Name))
            .ToDictionary(argument => argument.Name, argument => context.ArgumentValue<object?>(argument.Name))),
        _ => Read(context),
    };

    private object? Read(IResolverContext context) =>
        context.Parent<object>() is YamlMappingNode map && map.Children.TryGetValue(context.Selection.Field.Name, out var value)
            ? ToValue(value)
            : null;

    private object? ToValue(YamlNode node) => node switch
    {
        YamlMappingNode map when map.Children.TryGetValue("$ref", out var name) => ToValue(given["test-data"][name]),
        YamlSequenceNode list => list.Select(ToValue).ToArray(),
        YamlScalarNode scalar => Scalar(scalar),
        _ => node,
    };

    private static string[] Strings(DirectiveNode directive, string argument) =>
        directive.Arguments.First(item => item.Name.Value == argument).Value switch
        {
            ListValueNode list => [.. list.Items.Select(item => ((StringValueNode)item).Value)],
            var value => [((StringValueNode)value).Value],
        };

    [GeneratedRegex(@"\$(\w+)")]
    private static partial Regex Placeholder();
}
