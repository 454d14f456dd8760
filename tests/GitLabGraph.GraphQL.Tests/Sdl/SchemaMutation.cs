namespace GitLabGraph.GraphQL.Tests.Sdl;

/// <summary>Breaks schemas so that they stay readable, but are valid no more (or only just).</summary>
internal static class SchemaMutation
{
    private static readonly (string From, string To)[] Replacements =
    [
        (": Int", ": Thing1"), (": Int", ": Missing"), ("type Thing2", "type Thing1"), ("enum Enum1", "input Enum1"),
        ("field1", "field0"), ("union Choice = ", "union Choice = Face1 | "), (" RED", " __RED"), ("type Query", "type Root"),
        ("interface Face2 {", "interface Face2 implements Face2 {"), ("type Thing3 {", "type Thing3 implements Face1 & Face1 {"),
        ("type Thing3 {", "type Thing3 implements Face3 {"), ("commonFace1: Int", "commonFace1: Float"),
        ("union Choice", "extend union Nothing"), ("@specifiedBy(url:", "@specifiedBy(address:"), ("scalar Custom", "scalar Other"),
        ("@mark", "@__mark"), ("interface Face1 {", "interface Face1 { self(x: Choice!): Thing1"),
        ("input Input1 {", "input Input1 { self: Input1!"),
        ("input Input1 {", "input Input1 { via: Input2! } extend input Input2 { back: Input1!"),
        ("repeatable on", "on"), ("GREEN", "RED"), ("mutation: Thing1", "mutation: Choice"), ("input Input2", "input Input2 @oneOf"),
    ];

    public static IReadOnlyList<string> Awkward { get; } =
    [
        "type Query { a: Int }",
        "schema { query: Q } type Q { a(b: [Int!]! = 1 @deprecated): Int }",
        "\"only\" schema { query: Query } type Query { \"\" a: Int }",
        "type Query { a(i: I = {}): Int } input I { x: Int = 5, y: [J] = {z: 1} } input J { z: Float, w: ID = \"3\" }",
        "type Query implements N { id: ID!, n: N } interface N { id: ID! } type T implements N { id: ID! }",
        "type Query { a(x: I! @deprecated): Int } input I { x: Int! @deprecated }",
        "directive @a(x: Query) on FIELD type Query { a: I } input I { q: Query }",
        "directive @deprecated(reason: String = \"mine\") on FIELD_DEFINITION type Query { a: Int @deprecated }",
        "type Query { a(x: Thing = 1): Int } type Thing { y(z: [Thing!] = []): Int }",
        "scalar Int type Query { a: Int, b: Float }",
        "type Query", "type Query { a: E } enum E", "type Query { a: U } union U", "type Query { a(i: I): Int } input I",
        "extend type Query { a: Int }", "type Query { a: Int } enum E { TRUE }", "type Subscription { a: Int } type Query { a: Int }",
        "type Query { f: A } interface A implements B { x: Int } interface B implements A { x: Int }",
        "type Query implements A { x(a: Int!): Int } interface A { x: Int } ",
        "type Query implements A { x(a: Int): Int! } interface A { x(a: String, b: Int): [Int] } ",
    ];

    public static string Apply(Random random, string text)
    {
        var applicable = Replacements.Where(item => text.Contains(item.From)).ToList();
        var (from, to) = applicable[random.Next(applicable.Count)];
        var at = text.IndexOf(from, StringComparison.Ordinal);
        return string.Concat(text.AsSpan(0, at), to, text.AsSpan(at + from.Length));
    }
}
