using System.Collections.Immutable;
using System.Text;
using EventUnion.Generator.Schema;

namespace EventUnion.Generator.Tests.Corpora;

public class YamlCorporaTests
{
    [Theory]
    [InlineData("openai/openapi.json")]
    [InlineData("octokit/schema.json")]
    [InlineData("acp/schema-v2.json")]
    [InlineData("llamaparse/openapi.yaml")]
    public void JsonReadAsYaml_IsTheSameTree(string file)
    {
        // The service behind the last one gives out JSON under that name.
        string text = CorporaFolder.Read(file);
        var notes = ImmutableArray.CreateBuilder<TreeNote>();
        SchemaNode? json = JsonTreeReader.Read(text, notes, TestContext.Current.CancellationToken);
        SchemaNode? yaml = YamlTreeReader.Read(text, notes, TestContext.Current.CancellationToken);
        Assert.Empty(notes);
        Assert.Equal(Describe(json!), Describe(yaml!));
    }

    // Every value with its place: what diagnostics underline is the same too.
    private static string Describe(SchemaNode root)
    {
        var text = new StringBuilder();
        Append(text, root);
        return text.ToString();
    }

    private static void Append(StringBuilder text, SchemaNode node)
    {
        text.Append(node.Span).Append(' ');
        switch (node)
        {
            case ScalarNode scalar:
                text.Append(scalar.Kind).Append(' ').Append(scalar.Text).Append('\n');
                break;
            case ArrayNode array:
                text.Append("[\n");
                foreach (SchemaNode item in array.Items)
                {
                    Append(text, item);
                }

                break;
            case ObjectNode members:
                text.Append("{\n");
                foreach (ObjectMember member in members.Members)
                {
                    text.Append(member.Name).Append(member.NameSpan);
                    Append(text, member.Value);
                }

                break;
        }
    }
}
