using System.Diagnostics;
using System.Globalization;
using System.Text;
using GitLabGraph.GraphQL.Execution;
using GitLabGraph.GraphQL.Language;
using GitLabGraph.GraphQL.Validation;

namespace GitLabGraph.Benchmarks.Engines;

/// <summary>What an operation costs that was never seen before, phase by phase, and what a known one allocates.</summary>
internal static class PhaseReport
{
    private const int Documents = 5_000;

    private const string Fields =
        "id number title description state confidential weight url createdAt updatedAt author { id username name }";

    public static async Task PrintAsync()
    {
        await using var app = GraphQLServer.Build(WebApplication.CreateSlimBuilder());
        var executor = app.Services.GetRequiredService<IRequestExecutor>();
        var validator = new DocumentValidator(executor.Schema);
        var known = Text(0, 50);

        // Half of it warms the compiler up; the rest is measured.
        await MeasureAsync(executor, validator, known, firstNumber: 1);
        Console.WriteLine("| phase | µs |\n| --- | ---: |");

        foreach (var (phase, microseconds) in await MeasureAsync(executor, validator, known, Documents + 1))
        {
            Console.WriteLine(FormattableString.Invariant($"| {phase} | {microseconds:0.0} |"));
        }

        var before = GC.GetAllocatedBytesForCurrentThread();

        for (var round = 0; round < Documents; round++)
        {
            await RunAsync(executor, known);
        }

        var bytes = (GC.GetAllocatedBytesForCurrentThread() - before) / Documents;
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"\nThe 50-item query, seen before, allocates {bytes:N0} bytes in the executor.\n"));
    }

    private static async Task<List<(string Phase, double Microseconds)>> MeasureAsync(
        IRequestExecutor executor, DocumentValidator validator, byte[] known, int firstNumber)
    {
        var texts = Enumerable.Range(firstNumber, Documents).Select(static number => Text(number, 1)).ToList();
        var seen = Text(firstNumber, 1);
        await RunAsync(executor, seen);

        var parsing = Stopwatch.StartNew();
        var documents = texts.ConvertAll(static text => Utf8GraphQLParser.Parse(text));
        parsing.Stop();
        var validating = Stopwatch.StartNew();
        documents.ForEach(document => validator.Validate(document));
        validating.Stop();
        var unseen = await TimeAsync(executor, texts.Skip(1));
        var again = await TimeAsync(executor, Enumerable.Repeat(seen, Documents - 1));
        await RunAsync(executor, known);

        var parse = Each(parsing.Elapsed);
        var validate = Each(validating.Elapsed);
        return
        [
            ("parse", parse), ("validate", validate), ("plan, remember", unseen - again - parse - validate),
            ("all of it", unseen - again), ("the same operation when it is known (1 item)", again),
        ];
    }

    private static async Task<double> TimeAsync(IRequestExecutor executor, IEnumerable<byte[]> texts)
    {
        var watch = Stopwatch.StartNew();

        foreach (var text in texts)
        {
            await RunAsync(executor, text);
        }

        return Each(watch.Elapsed);
    }

    private static double Each(TimeSpan elapsed) => elapsed.TotalMicroseconds / Documents;

    private static async Task RunAsync(IRequestExecutor executor, byte[] text)
    {
        await using var result = await executor.ExecuteAsync(new OperationRequest { Document = text }, CancellationToken.None);
    }

    private static byte[] Text(int number, int first) => Encoding.UTF8.GetBytes(
        $"query Q{number} {{ items(first: {first}) {{ totalCount pageInfo {{ hasNextPage endCursor }} nodes {{ {Fields} }} }} }}");
}
