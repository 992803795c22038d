using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using EventUnion.Generator.Parsing.Naming;

namespace EventUnion.Generator.Tests.Stability;

/// <summary>Adds something to a schema document, as its next version would: an event, a member or a value.</summary>
internal sealed class SchemaAddition(JsonNode document, string root, HashSet<string> names, Random random)
{
    private readonly SchemaPlaces _places = SchemaPlaces.Of(document, root);
    private readonly string _fresh = "zq" + random.Next(1000).ToString(CultureInfo.InvariantCulture) + "_new";

    /// <summary>Adds it, and says what it is.</summary>
    public string Add()
    {
        (int Weight, Func<string> Add)[] ways =
        [
            (_places.Unions.Count > 0 ? 3 : 0, AddEvent),
            (_places.Objects.Count > 0 ? 2 : 0, AddMember),
            (_places.Enums.Count > 0 ? 1 : 0, AddValue),
        ];
        int at = random.Next(ways.Sum(static w => w.Weight));
        return ways.First(w => (at -= w.Weight) < 0).Add();
    }

    // In the union of events one that is called like something else can only stand last, elsewhere anywhere: there it has its union's name.
    private string AddEvent()
    {
        int number = random.Next(2) == 0 ? 0 : random.Next(_places.Unions.Count);
        JsonArray union = _places.Unions[number];
        string tag = _places.Tag(union)!;
        string name = Choose(names.Where(static n => n.StartsWith("type ", StringComparison.Ordinal)).Select(static n => Snake(n[5..])));
        bool isLike = _places.Tags(union).Any(t => string.Equals(Identifier.Pascal(t), Identifier.Pascal(name), StringComparison.OrdinalIgnoreCase));
        name = _places.IsPart(union) || (isLike && number > 0) ? _fresh : name;
        int place = _places.IsPart(union) ? union.Count : name == _fresh || number > 0 ? random.Next(union.Count + 1) : union.Count;
        var properties = new JsonObject { [tag] = new JsonObject { ["const"] = name }, [_fresh + "_id"] = new JsonObject { ["type"] = "string" }, [_fresh + "_part"] = Part() };
        union.Insert(place, new JsonObject { ["type"] = "object", ["properties"] = properties, ["required"] = new JsonArray(tag, _fresh + "_id") });
        return $"event '{name}' at {place} of {union.Count - 1} in {union.GetPath()}";
    }

    private string AddMember()
    {
        JsonObject members = _places.Objects[random.Next(_places.Objects.Count)];
        string name = Choose(members.Select(static m => Alike(m.Key)));
        int place = name == _fresh ? random.Next(members.Count + 1) : members.Count;
        if (members.ContainsKey(name))
        {
            name = _fresh;
        }

        members.Insert(place, name, random.Next(3) == 0 ? Part() : new JsonObject { ["type"] = "string" });
        return $"member '{name}' at {place} in {members.GetPath()}";
    }

    // Behind the first one: an event of several tags is called by that.
    private string AddValue()
    {
        JsonArray values = _places.Enums[random.Next(_places.Enums.Count)];
        HashSet<string> texts = [.. values.Select(static v => v!.GetValue<string>())];
        string name = Choose(texts.Select(Alike));
        name = texts.Contains(name) ? _fresh : name;
        int place = name == _fresh ? random.Next(1, values.Count + 1) : values.Count;
        values.Insert(place, name);
        return $"value '{name}' at {place} in {values.GetPath()}";
    }

    private string Choose(IEnumerable<string> alike)
    {
        string[] all = [.. alike];
        return all.Length == 0 || random.Next(2) == 0 ? _fresh : all[random.Next(all.Length)];
    }

    private JsonObject Part() => (JsonObject)JsonNode.Parse(random.Next(3) switch
    {
        0 => """{"type":"object","properties":{"n":{"type":"integer"}}}""",
        1 => """{"enum":["x","y"]}""",
        _ => """{"type":"array","items":{"type":"object","properties":{"n":{"type":"integer"}}}}""",
    })!;

    // Another JSON name that is called the same in C#.
    private static string Alike(string name) => name.Contains('_', StringComparison.Ordinal) ? name.Replace('_', '.') : "_" + name;

    private static string Snake(string name) => JsonNamingPolicy.SnakeCaseLower.ConvertName(name);
}
