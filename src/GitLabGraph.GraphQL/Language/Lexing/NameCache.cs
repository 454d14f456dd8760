using System.Text;

namespace GitLabGraph.GraphQL.Language;

/// <summary>
/// Strings for names that come again and again, so that parsing the same words allocates them once. A fixed number of
/// slots, the newest name wins: hostile documents can push names out, never fill the memory.
/// </summary>
internal static class NameCache
{
    private const int SlotCount = 4096;
    private const int LongestName = 64;

    // Torn reads are impossible (references), and losing a race only costs a string: no lock.
    private static readonly string?[] Slots = new string?[SlotCount];

    public static string Intern(ReadOnlySpan<byte> name)
    {
        if (name.Length > LongestName)
        {
            return Encoding.ASCII.GetString(name);
        }

        ref var slot = ref Slots[Hash(name) & (SlotCount - 1)];
        var known = slot;
        if (known is not null && Ascii.Equals(name, known))
        {
            return known;
        }

        var created = Encoding.ASCII.GetString(name);
        slot = created;
        return created;
    }

    private static uint Hash(ReadOnlySpan<byte> name)
    {
        var hash = (uint)name.Length;
        foreach (var code in name)
        {
            hash = (hash ^ code) * 0x01000193;
        }

        return hash ^ (hash >> 15);
    }
}
