namespace EventUnion.Generator.Tests.Fuzzing;

/// <summary>Schemas that nobody would write: each is answered.</summary>
public class SchemaFuzzTests
{
    [Theory]
    [InlineData("openai/openapi.json", "#/components/schemas/ResponseStreamEvent", 25)]
    [InlineData("openai/openapi.json", "#/components/schemas/ConversationItem", 60)]
    [InlineData("llamaparse/openapi.yaml", "#/components/schemas/SessionDetail", 150)]
    [InlineData("octokit/schema.json", "#/definitions/issues_event", 60)]
    [InlineData("acp/schema-v2.json", "#/$defs/SessionUpdate", 100)]
    public void MutatedDocuments_AreAnswered(string file, string root, int count) => AssertAnswered(CorporaFolder.Read(file), root, count);

    [Fact]
    public void MutatedSeedSchema_IsAnswered() => AssertAnswered(File.ReadAllText(RepositoryRoot.Combine("schema", "chat-session.schema.json")), "#", 200, isWhole: true);

    // What channels, operations and messages lead to, and what they are made of, is looked through apart from schemas.
    [Theory]
    [InlineData("#/channels")]
    [InlineData("#/operations")]
    [InlineData("#/components/messages")]
    public void MutatedAsyncApi_IsAnswered(string root)
    {
        const string Document = """
            {"asyncapi":"3.0.0",
             "channels":{"orders":{"messages":{"paid":{"$ref":"#/components/messages/paid"},"sent":{"$ref":"#/components/messages/sent"}}},"all":{"messages":{"any":{"oneOf":[{"$ref":"#/components/messages/paid"}]}}}},
             "operations":{"onOrder":{"action":"receive","channel":{"$ref":"#/channels/orders"},"messages":[{"$ref":"#/channels/orders/messages/paid"},{"$ref":"#/channels/all/messages/any"}]}},
             "components":{"messages":{
               "paid":{"name":"order.paid","payload":{"type":"object","properties":{"kind":{"const":"paid"},"sum":{"$ref":"#/components/schemas/sum"}},"required":["kind"]}},
               "sent":{"payload":{"schemaFormat":"application/schema+json;version=draft-07","schema":{"type":"object","properties":{"kind":{"const":"sent"}},"required":["kind"]}}}},
              "schemas":{"sum":{"type":"integer"}}}}
            """;
        AssertAnswered(Document, root, 300, isWhole: true);
    }

    [Theory]
    [InlineData("[", "]")]
    [InlineData("{\"a\":", "}")]
    [InlineData("{\"allOf\":[", "]}")]
    [InlineData("{\"oneOf\":[{\"type\":\"null\"},", "]}")]
    [InlineData("{\"oneOf\":[{\"properties\":{\"t\":{\"const\":1}}},{\"properties\":{\"t\":{\"const\":2},\"x\":", "}}]}")]
    [InlineData("{\"properties\":{\"a\":", "}}")]
    [InlineData("{\"properties\":{\"a\":{\"allOf\":[", "]}}}")]
    [InlineData("{\"items\":", "}")]
    [InlineData("{\"additionalProperties\":", "}")]
    [InlineData("{\"not\":", "}")]
    [InlineData("{\"$defs\":{\"a\":", "}}")]
    public void Nesting_IsAnswered(string open, string close)
    {
        foreach (int depth in (int[])[50, 80, 120, 250, 10_000, 200_000])
        {
            string text = "{\"properties\":{\"x\":" + string.Concat(Enumerable.Repeat(open, depth)) + "{}" + string.Concat(Enumerable.Repeat(close, depth)) + "}}";
            AssertAnswered("/project/schema/test.json", text, "#");
            AssertAnswered("/project/schema/test.yaml", text, "#");
        }
    }

    [Theory]
    [InlineData("- ")]
    [InlineData("? ")]
    [InlineData("a: ")]
    [InlineData("- - ")]
    [InlineData("[")]
    [InlineData("{")]
    [InlineData("{a: ")]
    [InlineData("!a ")]
    [InlineData("&a ")]
    [InlineData("'")]
    [InlineData("\"\\")]
    [InlineData("|\n ")]
    [InlineData("%")]
    [InlineData("---\n")]
    [InlineData("# \n")]
    public void RepeatedYaml_IsAnswered(string piece)
    {
        foreach (int count in (int[])[1, 100, 10_000])
        {
            AssertAnswered("/project/schema/test.yaml", string.Concat(Enumerable.Repeat(piece, count)), "#");
            AssertAnswered("/project/schema/test.yaml", string.Concat(Enumerable.Range(0, count).Select(i => new string(' ', Math.Min(i, 2000)) + piece + "\n")), "#");
        }
    }

    [Theory]
    [InlineData("[*A, *A, *A, *A, *A, *A, *A, *A, *A, *A]")]
    [InlineData("{allOf: [*A, *A]}")]
    [InlineData("{oneOf: [*A, *A, *A]}")]
    [InlineData("{properties: {a: *A, b: *A}}")]
    [InlineData("{<<: [*A, *A], properties: {x: *A}}")]
    public void AliasesOfAliases_AreAnswered(string of)
    {
        foreach (int count in (int[])[3, 10, 20, 100])
        {
            IEnumerable<string> anchors = Enumerable.Range(1, count).Select(i => $"a{i}: &a{i} {of.Replace("A", $"a{i - 1}", StringComparison.Ordinal)}\n");
            AssertAnswered("/project/schema/test.yaml", $"a0: &a0 {{type: string}}\n{string.Concat(anchors)}properties: {{r: *a{count}}}\n", "#", "#/a" + count);
        }
    }

    // Each schema refers to several others: what is looked through without remembering grows without bound.
    [Theory]
    [InlineData("{\"allOf\":[@]}")]
    [InlineData("{\"oneOf\":[@]}")]
    [InlineData("{\"anyOf\":[@,{\"type\":\"null\"}]}")]
    [InlineData("{\"properties\":{\"t\":{\"const\":\"x\"}},\"oneOf\":[@]}")]
    [InlineData("{\"allOf\":[@],\"oneOf\":[@]}")]
    [InlineData("{\"allOf\":[{\"anyOf\":[@]},{\"properties\":{\"a\":{\"allOf\":[@]}}}]}")]
    [InlineData("{\"items\":{\"oneOf\":[@]},\"additionalProperties\":{\"allOf\":[@]}}")]
    public void ReferencesThatCross_AreAnswered(string link)
    {
        foreach ((int count, int width, int step) in ((int, int, int)[])[(3, 3, 1), (12, 12, 1), (30, 3, 1), (40, 2, 7), (300, 2, 1)])
        {
            IEnumerable<string> schemas = Enumerable.Range(0, count).Select(i =>
                $"\"s{i}\":" + link.Replace("@", string.Join(",", Enumerable.Range(1, width).Select(j => $"{{\"$ref\":\"#/$defs/s{(i + (j * step)) % count}\"}}")), StringComparison.Ordinal));
            AssertAnswered("/project/schema/test.json", $"{{\"$ref\":\"#/$defs/s0\",\"$defs\":{{{string.Join(",", schemas)}}}}}", "#", "#/$defs/s1");

            // The same without a way back.
            schemas = Enumerable.Range(0, count).Select(i => $"\"s{i}\":" + (i + width >= count
                ? $"{{\"properties\":{{\"t\":{{\"const\":\"{i}\"}},\"m{i}\":{{}}}}}}"
                : link.Replace("@", string.Join(",", Enumerable.Range(1, width).Select(j => $"{{\"$ref\":\"#/$defs/s{i + j}\"}}")), StringComparison.Ordinal)));
            AssertAnswered("/project/schema/test.json", $"{{\"$ref\":\"#/$defs/s0\",\"$defs\":{{{string.Join(",", schemas)}}}}}", "#");
        }
    }

    private static void AssertAnswered(string document, string root, int count, bool isWhole = false)
    {
        string slice = isWhole ? document : SchemaSlice.Of(document, root);
        var json = new SchemaMutator(slice);
        for (int seed = FuzzSettings.FirstSeed; seed < FuzzSettings.FirstSeed + FuzzSettings.Count(count); seed++)
        {
            string text = json.Mutate(seed);
            bool isYaml = seed % 4 == 0;
            if (isYaml && text.StartsWith('{') && IsJson(text))
            {
                text = BlockYaml.Of(text);
            }

            string? fault = Answer.FaultOf(isYaml ? "/project/schema/test.yaml" : "/project/schema/test.json", text, root);
            Assert.True(fault is null, $"Seed {seed}: {fault}");
        }
    }

    private static bool IsJson(string text)
    {
        try
        {
            using var document = System.Text.Json.JsonDocument.Parse(text);
            return true;
        }
        catch (Exception e) when (e is System.Text.Json.JsonException or ArgumentException)
        {
            return false;
        }
    }

    private static void AssertAnswered(string path, string text, params string[] roots)
    {
        string? fault = Answer.FaultOf(path, text, roots);
        Assert.True(fault is null, $"{fault}\n{text[..Math.Min(400, text.Length)]}");
    }
}
