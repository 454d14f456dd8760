using System.Collections.Concurrent;

namespace GitLabGraph.GitLab.Capabilities;

/// <summary>
/// What is known of instances' schemas, for all accounts of a process: by address, version and edition, so that an
/// upgrade
/// is a new schema. Holds members' names only.
/// </summary>
public sealed class SchemaMemory
{
    private readonly ConcurrentDictionary<(string Instance, string Type), TypeMembers> _types = new();

    internal TypeMembers? Find(string instance, string type) => _types.GetValueOrDefault((instance, type));

    internal void Remember(string instance, string type, TypeMembers members) => _types[(instance, type)] = members;
}
