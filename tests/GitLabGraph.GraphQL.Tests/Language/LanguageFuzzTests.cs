using System.Diagnostics;
using System.Text;
using GitLabGraph.GraphQL.Language;

namespace GitLabGraph.GraphQL.Tests.Language;

/// <summary>
/// Whatever the bytes: a document or a <see cref="SyntaxException"/>, and what was read prints to a text that reads the
/// same. GITLABGRAPH_FUZZ sets the number of inputs.
/// </summary>
public sealed class LanguageFuzzTests(ITestOutputHelper output)
{
    private const int InputsPerSeed = 1_000;

    private static readonly int Count = TestSetting.Number("GITLABGRAPH_FUZZ", 100_000);
    private static readonly int Seed = TestSetting.Number("GITLABGRAPH_SEED", 20_250_900);
    private static readonly byte[][] Documents = CreateDocuments();

    [Fact]
    public void Any_bytes_are_a_document_or_a_syntax_error()
    {
        var clock = Stopwatch.StartNew();
        var valid = 0;
        Parallel.For(0, Count / InputsPerSeed, chunk =>
        {
            var random = new Random(Seed + chunk);
            for (var index = 0; index < InputsPerSeed; index++)
            {
                if (Survives(Input(random), $"seed {Seed}, chunk {chunk}, input {index}"))
                {
                    Interlocked.Increment(ref valid);
                }
            }
        });

        output.WriteLine($"Fuzzed with {Count} inputs, {valid} of them documents, in {clock.Elapsed.TotalSeconds:0.0} s, seed {Seed}.");
        valid.ShouldBeInRange(Count / 100, Count / 2);
    }

    private static bool Survives(byte[] input, string name)
    {
        try
        {
            var printed = SyntaxPrinter.Print(Utf8GraphQLParser.Parse(input));
            SyntaxPrinter.Print(Utf8GraphQLParser.Parse(printed)).ShouldBe(printed, name);
            return true;
        }
        catch (SyntaxException error)
        {
            error.Offset.ShouldBeInRange(0, input.Length, name);
            return false;
        }
        catch (Exception error) when (error is not ShouldAssertException)
        {
            throw new InvalidOperationException($"{name}: {Convert.ToBase64String(input)}", error);
        }
    }

    private static byte[] Input(Random random) => random.Next(10) switch
    {
        0 => RandomBytes(random, 0, 256),
        1 => RandomBytes(random, 32, 127),
        2 => Encoding.UTF8.GetBytes(DocumentMutation.Noise(random)),
        _ => Mutated(random),
    };

    private static byte[] RandomBytes(Random random, int least, int limit)
    {
        var bytes = new byte[random.Next(64)];
        for (var index = 0; index < bytes.Length; index++)
        {
            bytes[index] = (byte)random.Next(least, limit);
        }

        return bytes;
    }

    /// <summary>
    /// A piece of one document in another, and some bytes changed: mostly right, so that errors lie deep.
    /// </summary>
    private static byte[] Mutated(Random random)
    {
        var document = Documents[random.Next(Documents.Length)];
        var bytes = new List<byte>(document);
        if (random.Next(3) == 0)
        {
            var other = Documents[random.Next(Documents.Length)];
            var start = random.Next(other.Length);
            bytes.InsertRange(random.Next(bytes.Count), other.AsSpan(start, random.Next(other.Length - start)));
        }

        for (var count = random.Next(4); count > 0; count--)
        {
            var position = random.Next(bytes.Count);
            bytes[position] = random.Next(3) switch
            {
                0 => (byte)random.Next(256),
                1 => document[random.Next(document.Length)],
                _ => "{}()[]\"\\:.$@!|&#"u8[random.Next(16)],
            };
        }

        return random.Next(5) == 0 ? [.. bytes.Take(random.Next(bytes.Count))] : [.. bytes];
    }

    private static byte[][] CreateDocuments()
    {
        var random = new Random(Seed);
        return [.. Enumerable.Range(0, 500).Select(_ => RandomDocument.Write(random)).Append(KitchenSink.Executable)
            .Append(KitchenSink.TypeSystem).Select(Encoding.UTF8.GetBytes)];
    }
}
