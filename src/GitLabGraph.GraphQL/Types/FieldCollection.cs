using System.Collections;
using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;

namespace GitLabGraph.GraphQL.Types;

/// <summary>The members of a type: in order of definition, and by name.</summary>
public sealed class FieldCollection<TMember>(IReadOnlyList<TMember> members) : IReadOnlyList<TMember>
    where TMember : class, INamedMember
{
    private readonly FrozenDictionary<string, TMember> _byName =
        members.ToFrozenDictionary(member => member.Name, StringComparer.Ordinal);

    public static FieldCollection<TMember> Empty { get; } = new([]);

    public int Count => members.Count;

    public TMember this[int index] => members[index];

    public TMember this[string name] => _byName[name];

    public bool TryGet(string name, [NotNullWhen(true)] out TMember? member) => _byName.TryGetValue(name, out member);

    public bool Contains(string name) => _byName.ContainsKey(name);

    public IEnumerator<TMember> GetEnumerator() => members.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
