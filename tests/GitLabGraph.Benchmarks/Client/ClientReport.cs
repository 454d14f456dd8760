using System.Globalization;
using System.Text;

namespace GitLabGraph.Benchmarks.Client;

/// <summary>Measures our client and the floor by turns, and prints a table for each question.</summary>
internal static class ClientReport
{
    private const int Concurrency = 8;
    private const int Rounds = 5;
    private static readonly TimeSpan Round = TimeSpan.FromSeconds(2);

    public static async Task PrintAsync(Uri address)
    {
        IClientUnderTest[] clients = [new PlainClient(address), new OurClient(address, Concurrency)];
        await PrintAsync("GraphQL: a page of 50 work items with labels and assignees", clients, client => client.AskGraphQLAsync);
        await PrintAsync("REST: a page of 50 issues", clients, client => client.AskRestAsync);
    }

    private static async Task PrintAsync(
        string title, IClientUnderTest[] clients, Func<IClientUnderTest, Func<int, Task<int>>> question)
    {
        var taken = clients.ToDictionary(client => client, _ => new List<ClientMeasurement>());

        for (var round = -1; round < Rounds; round++)
        {
            foreach (var client in clients)
            {
                var one = await ClientMeasurement.TakeAsync(question(client), Concurrency, Round);

                // The first round warms up.
                if (round >= 0)
                {
                    taken[client].Add(one);
                }
            }
        }

        Console.WriteLine(Table(title, taken));
    }

    private static string Table(string title, Dictionary<IClientUnderTest, List<ClientMeasurement>> taken)
    {
        var floor = ClientMeasurement.Median(taken.First().Value);
        var text = new StringBuilder($"## {title}\n\n");
        text.AppendLine("| client | requests/s | ratio | CPU µs a request | ratio | allocated KB a request | ratio |");
        text.AppendLine("| --- | ---: | ---: | ---: | ---: | ---: | ---: |");

        foreach (var (client, rounds) in taken)
        {
            var one = ClientMeasurement.Median(rounds);
            text.AppendLine(CultureInfo.InvariantCulture,
                $"| {client.Name} | {one.PerSecond:0} | {one.PerSecond / floor.PerSecond:0.00} | {one.CpuMicroseconds:0} "
                + $"| {one.CpuMicroseconds / floor.CpuMicroseconds:0.00} | {one.AllocatedBytes / 1024:0.0} "
                + $"| {one.AllocatedBytes / floor.AllocatedBytes:0.00} |");
        }

        return text.ToString();
    }
}
