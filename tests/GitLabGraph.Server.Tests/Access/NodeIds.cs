using System.Buffers.Text;
using System.Text;

namespace GitLabGraph.Server.Tests.Access;

/// <summary>Takes ids apart and puts them together, as somebody who tries would.</summary>
internal static class NodeIds
{
    public static string AccountOf(string id) => Encoding.UTF8.GetString(Base64Url.DecodeFromChars(id)).Split(':')[1];

    public static string Of(string type, string account, string key) =>
        Base64Url.EncodeToString(Encoding.UTF8.GetBytes($"{type}:{account}:{key}"));
}
