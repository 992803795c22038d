using System.Text.Json;

namespace EventUnion.EndToEnd.Tests.SchemaFiles;

public class ReferenceTests
{
    [Theory]
    [InlineData(SchemaFile.Schema, 11)]
    [InlineData(SchemaFile.OpenApi, 19)]
    public void EveryReference_Resolves(string file, int count)
    {
        string[] references = [.. SchemaReferences.In(SchemaFile.Read(file))];

        Assert.Equal(count, references.Length);
        Assert.DoesNotContain(references, reference => !SchemaReferences.Resolves(file, reference));
    }

    [Theory]
    [InlineData("chat-session.schema.json#/$defs/Nothing")]
    [InlineData("no-such-file.json")]
    [InlineData("#/components/schemas/Nothing")]
    [InlineData("chat-session.schema.json#/required/3")]
    [InlineData("chat-session.schema.json#$defs")]
    public void BrokenReference_DoesNotResolve(string reference) =>
        Assert.False(SchemaReferences.Resolves(SchemaFile.OpenApi, reference));

    [Fact]
    public void Discriminator_MapsEachTagToItsVariant()
    {
        JsonElement union = SchemaFile.Read(SchemaFile.OpenApi).GetProperty("components").GetProperty("schemas").GetProperty("SessionEvent");
        JsonProperty[] mapping = [.. union.GetProperty("discriminator").GetProperty("mapping").EnumerateObject()];

        Assert.Equal(SchemaFile.Tags, mapping.Select(entry => entry.Name));
        Assert.Equal(
            union.GetProperty("oneOf").EnumerateArray().Select(variant => variant.GetProperty("$ref").GetString()),
            mapping.Select(entry => entry.Value.GetString()));
    }
}
