using System.Text.Json;
using EventUnion.CompilerServices;

namespace EventUnion.Internal.Validation;

/// <summary>The tag of an object that is a kind of a union and stands elsewhere too, where no union looks at it.</summary>
internal sealed class TagAssertion : ValueAssertion
{
    private readonly string _name;
    private readonly EnumAssertion _values;

    /// <param name="tag">The tag's name and behind it an array of its values, as a JSON array.</param>
    public TagAssertion(string tag)
        : base("const")
    {
        using JsonDocument document = JsonDocument.Parse(tag);
        _name = document.RootElement[0].GetString()!;
        _values = new EnumAssertion(Keyword, document.RootElement[1].GetRawText());
    }

    public override string Message => _values.Message;

    public override bool Find(EventFrame owner, Slot value, ObjectShape? shape, ref Findings findings)
    {
        if (!value.Is(SlotKinds.Object))
        {
            return false;
        }

        var walk = new JsonAnyWalk(owner.Source, value, owner.Table.UseEnds());
        while (walk.MoveNext(isMap: true))
        {
            if (TextOf(owner, walk.Name) == _name && !_values.Holds(owner, walk.Value) && findings.Add(At(walk.Value)))
            {
                return true;
            }
        }

        return false;
    }
}
