using System.Diagnostics;

namespace GitLabGraph.Server.Tests.Operations;

/// <summary>A program that was run to its end.</summary>
internal sealed record Finished(int Code, string Printed)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    /// <summary>Runs <c>dotnet</c> with these arguments; what it prints to either output is kept.</summary>
    public static async Task<Finished> DotnetAsync(
        IEnumerable<string> arguments, string? urls, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo("dotnet", arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["ASPNETCORE_URLS"] = urls;
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(Patience);
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync(limit.Token);
        var printed = await process.StandardOutput.ReadToEndAsync(limit.Token);
        await process.WaitForExitAsync(limit.Token);
        return new Finished(process.ExitCode, printed + await error);
    }
}
