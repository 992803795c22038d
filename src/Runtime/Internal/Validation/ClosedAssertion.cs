using System.Text.Json;
using EventUnion.CompilerServices;

namespace EventUnion.Internal.Validation;

/// <summary>An object that has no members but those declared.</summary>
/// <param name="others">The names of other members that it may have, as a JSON array: the tag of an event.</param>
internal sealed class ClosedAssertion(string others) : ValueAssertion("additionalProperties")
{
    private readonly string[] _others = [.. Names(others)];

    public override string Message => "The object has a member that the schema does not declare.";

    public override bool Holds(EventFrame owner, Slot value, ObjectShape? shape)
    {
        if (shape is null || !value.Is(SlotKinds.Object))
        {
            return true;
        }

        var walk = new JsonAnyWalk(owner.Source, value, owner.Table.UseEnds());
        while (walk.MoveNext(isMap: true))
        {
            if (!IsDeclared(shape, TextOf(owner, walk.Name)))
            {
                return false;
            }
        }

        return true;
    }

    private bool IsDeclared(ObjectShape shape, JsonText name)
    {
        using var utf8 = new UnescapedBytes(name, stackalloc byte[256], exact: true);
        if (shape.Declares(utf8.Span))
        {
            return true;
        }

        foreach (string other in _others)
        {
            if (name == other)
            {
                return true;
            }
        }

        return false;
    }

    private static IEnumerable<string> Names(string json)
    {
        using JsonDocument document = JsonDocument.Parse(json);
        foreach (JsonElement name in document.RootElement.EnumerateArray())
        {
            yield return name.GetString()!;
        }
    }
}
