using System.Text;
using System.Text.Json;
using GitLabGraph.GitLab.Reading;

namespace GitLabGraph.GitLab.Tests.Reading;

/// <summary>The index of a text tells what <see cref="JsonDocument"/> tells of it.</summary>
public sealed class JsonIndexTests
{
    private static readonly string[] Names =
        ["id", "title", "nodes", "a", "", "Ünïcode", "with \"quotes\"", new string('n', 300), "widget", "type"];

    private static readonly string[] Texts = ["", "plain", "Zoë 🏊", "line\nbreak", "\\ \"quoted\" /", "\u0001", new string('t', 5_000)];

    [Fact]
    public void Tells_of_any_text_what_a_document_tells()
    {
        var random = new Random(20261126);

        for (var round = 0; round < 2_000; round++)
        {
            using var stream = new MemoryStream();

            using (var writer = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = round % 2 == 0 }))
            {
                Write(writer, random, depth: 0);
            }

            using var document = JsonDocument.Parse(stream.ToArray());
            using var index = JsonIndex.Read(stream.ToArray());
            Compare(index.Root, document.RootElement);
        }
    }

    [Fact]
    public void Finds_the_members_of_widgets_as_the_object_s_own()
    {
        using var index = Read(
            """
            {"type":"own","widgets":[{"type":"one","labels":{"nodes":[]}},null,[{"inner":1}],{"weight":3}],"widget":{"weight":4}}
            """);

        Text(index.Root, "type").ShouldBe("\"own\"");
        Text(index.Root, "labels").ShouldBe("""{"nodes":[]}""");
        Text(index.Root, "weight").ShouldBe("3");
        index.Root.Find("inner", out _).ShouldBeFalse();
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("""{"a":1,}""")]
    [InlineData("""{"a":1}{}""")]
    [InlineData("<html></html>")]
    [InlineData("\"unfinished")]
    public void Refuses_what_is_no_json(string text) =>
        Should.Throw<JsonException>(() => Read(text)).ShouldBeAssignableTo<JsonException>();

    [Fact]
    public void Refuses_nesting_that_is_too_deep_and_reads_what_is_not()
    {
        Should.Throw<JsonException>(() => Read(new string('[', 65) + new string(']', 65))).ShouldBeAssignableTo<JsonException>();

        using var deep = Read(new string('[', 64) + new string(']', 64));
        deep.Root.Items.Count().ShouldBe(1);
    }

    [Fact]
    public void Half_a_character_is_told_as_one_that_is_unknown()
    {
        using var index = Read("""{"a":"\ud83d\ude00 \ude00\ud83d"}""");

        index.Root.Find("a", out var text).ShouldBeTrue();
        text.Text().ShouldBe("\U0001F600 \uFFFD\uFFFD");
    }

    [Fact]
    public void Tells_nothing_after_its_memory_was_given_back()
    {
        var index = Read("""{"a":1}""");
        index.Dispose();
        index.Dispose();

        Should.Throw<IndexOutOfRangeException>(() => index.Root.Find("a", out _));
    }

    private static JsonIndex Read(string text) => JsonIndex.Read(Encoding.UTF8.GetBytes(text));

    private static string Text(IndexedJson value, string name) =>
        value.Find(name, out var found) ? Encoding.UTF8.GetString(found.Raw) : "";

    private static void Compare(IndexedJson found, JsonElement expected)
    {
        found.Kind.ShouldBe(expected.ValueKind);
        Encoding.UTF8.GetString(found.Raw).ShouldBe(expected.GetRawText());

        switch (expected.ValueKind)
        {
            case JsonValueKind.String:
                found.Text().ShouldBe(expected.GetString());
                found.TryGetDateTime(out var moment).ShouldBe(expected.TryGetDateTime(out var expectedMoment));
                moment.ShouldBe(expectedMoment);
                break;

            case JsonValueKind.Number:
                found.TryGetInt32(out var number).ShouldBe(expected.TryGetInt32(out var expectedNumber));
                number.ShouldBe(expectedNumber);
                break;

            case JsonValueKind.Array:
                CompareItems(found, expected);
                break;

            case JsonValueKind.Object:
                CompareMembers(found, expected);
                break;
        }
    }

    private static void CompareItems(IndexedJson found, JsonElement expected)
    {
        found.Items.Count().ShouldBe(expected.GetArrayLength());
        var position = 0;

        foreach (var item in found.Items)
        {
            Compare(item, expected[position++]);
        }
    }

    private static void CompareMembers(IndexedJson found, JsonElement expected)
    {
        // Names are compared as they are written, and GitLab writes its own in ASCII.
        foreach (var property in expected.EnumerateObject().Where(static property => property.Name.All(char.IsAsciiLetter)))
        {
            found.Find(property.Name, out var value).ShouldBeTrue(property.Name);
            Compare(value, property.Value);
        }

        Names.Where(name => !expected.TryGetProperty(name, out _)).ShouldAllBe(name => !Has(found, name));
        found.Members().Count().ShouldBe(expected.GetPropertyCount());
    }

    private static bool Has(IndexedJson value, string name) => value.Find(name, out _);

    private static void Write(Utf8JsonWriter writer, Random random, int depth)
    {
        switch (random.Next(depth > 5 ? 5 : 8))
        {
            case 0:
                writer.WriteStringValue(Texts[random.Next(Texts.Length)]);
                break;
            case 1:
                writer.WriteNumberValue(random.NextDouble() < 0.5 ? random.Next() : random.NextDouble() * 1e12);
                break;
            case 2:
                writer.WriteBooleanValue(random.Next(2) == 0);
                break;
            case 3:
                writer.WriteNullValue();
                break;
            case 4:
                writer.WriteStringValue(DateTime.UnixEpoch.AddSeconds(random.Next()));
                break;
            case 5:
                writer.WriteStartArray();
                Repeat(random, () => Write(writer, random, depth + 1));
                writer.WriteEndArray();
                break;
            default:
                WriteObject(writer, random, depth);
                break;
        }
    }

    private static void WriteObject(Utf8JsonWriter writer, Random random, int depth)
    {
        var names = Names.OrderBy(_ => random.Next()).ToList();
        var next = 0;
        writer.WriteStartObject();
        Repeat(random, () =>
        {
            writer.WritePropertyName(names[next++]);
            Write(writer, random, depth + 1);
        });
        writer.WriteEndObject();
    }

    private static void Repeat(Random random, Action write)
    {
        for (var count = random.Next(6); count > 0; count--)
        {
            write();
        }
    }
}
