using System.Reflection;
using System.Xml.Linq;

namespace GitLabGraph.GraphQL.Types.Inference;

/// <summary>
/// Descriptions from the XML documentation that the compiler lays beside an assembly. A <c>[GraphQLDescription]</c>
/// goes before; without the file there are no descriptions, and nothing else changes.
/// </summary>
internal sealed class XmlDescriptions
{
    private readonly Dictionary<Assembly, Dictionary<string, XElement>> _documents = [];

    public string? Of(Type type) => Given(type) ?? Summary(Find(type.Assembly, $"T:{IdOf(type)}"));

    public string? Of(FieldInfo field) =>
        Given(field) ?? Summary(Find(field.DeclaringType!.Assembly, $"F:{IdOf(field.DeclaringType!)}.{field.Name}"));

    /// <summary>
    /// A property's summary, or what its record says of the parameter, or what an interface says of it.
    /// </summary>
    public string? Of(PropertyInfo property)
    {
        var owner = property.DeclaringType!;
        return Given(property)
            ?? Summary(Find(owner.Assembly, $"P:{IdOf(owner)}.{property.Name}"))
            ?? Parameter(Find(owner.Assembly, $"T:{IdOf(owner)}"), property.Name)
            ?? owner.GetInterfaces()
                .Select(item => item.GetProperty(property.Name))
                .OfType<PropertyInfo>()
                .Select(Of)
                .FirstOrDefault(text => text is not null);
    }

    public string? Of(MethodInfo method) => Given(method) ?? Summary(Find(method));

    public string? Of(ParameterInfo parameter) =>
        parameter.GetCustomAttribute<GraphQLDescriptionAttribute>()?.Description
        ?? (parameter.Member is MethodInfo method ? Parameter(Find(method), parameter.Name!) : null);

    private static string? Given(MemberInfo member) =>
        member.GetCustomAttribute<GraphQLDescriptionAttribute>()?.Description;

    private static string IdOf(Type type)
    {
        var definition = type.IsGenericType ? type.GetGenericTypeDefinition() : type;
        return definition.FullName!.Replace('+', '.');
    }

    private static string? Summary(XElement? member) => XmlText.Read(member?.Element("summary"));

    private static string? Parameter(XElement? member, string name) =>
        XmlText.Read(member?.Elements("param").FirstOrDefault(item => item.Attribute("name")?.Value == name));

    // Overloads of a resolver do not exist in one schema, so the parameter list need not be spelt out.
    private XElement? Find(MethodInfo method) =>
        Find(method.DeclaringType!.Assembly, $"M:{IdOf(method.DeclaringType!)}.{method.Name}");

    private XElement? Find(Assembly assembly, string id)
    {
        if (!_documents.TryGetValue(assembly, out var members))
        {
            _documents[assembly] = members = Load(assembly);
        }

        return members.GetValueOrDefault(id);
    }

    private static Dictionary<string, XElement> Load(Assembly assembly)
    {
        var path = Path.Combine(AppContext.BaseDirectory, $"{assembly.GetName().Name}.xml");
        if (!File.Exists(path))
        {
            return [];
        }

        var members = new Dictionary<string, XElement>(StringComparer.Ordinal);
        foreach (var member in XDocument.Load(path).Descendants("member"))
        {
            var id = member.Attribute("name")!.Value;
            var parameters = id.IndexOf('(', StringComparison.Ordinal);
            members.TryAdd(parameters < 0 ? id : id[..parameters], member);
        }

        return members;
    }
}
