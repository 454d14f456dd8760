using System.Security.Cryptography;

namespace GitLabGraph.Sandbox.Access;

/// <summary>Secrets that nobody guesses; the only thing of the sandbox that differs from run to run.</summary>
internal static class SecretText
{
    public static string Make() => RandomNumberGenerator.GetHexString(40, lowercase: true);
}
