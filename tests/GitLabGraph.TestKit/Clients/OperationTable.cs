using System.Text;

namespace GitLabGraph.TestKit.Clients;

/// <summary>Which client did what: a line for each operation, a column for each client.</summary>
public static class OperationTable
{
    public static string Of(IReadOnlyCollection<RealClientRun> runs)
    {
        var operations = runs.SelectMany(run => run.Succeeded).Distinct().ToArray();
        var width = operations.Max(operation => operation.Length);
        var table = new StringBuilder("operation".PadRight(width));
        foreach (var run in runs)
        {
            table.Append("  ").Append(run.Client.Name);
        }

        table.AppendLine();
        foreach (var operation in operations)
        {
            table.Append(operation.PadRight(width));
            foreach (var run in runs)
            {
                table.Append("  ").Append((run.Succeeded.Contains(operation) ? "yes" : "-").PadRight(run.Client.Name.Length));
            }

            table.AppendLine();
        }

        table.Append("all".PadRight(width));
        foreach (var run in runs)
        {
            table.Append("  ").Append($"{run.Succeeded.Length}".PadRight(run.Client.Name.Length));
        }

        return table.ToString();
    }
}
