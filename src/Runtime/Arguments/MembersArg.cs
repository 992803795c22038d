using System.ComponentModel;
using System.Text;
using System.Text.Json;
using EventUnion.CompilerServices;
using EventUnion.Internal;

namespace EventUnion;

/// <summary>Members that a schema does not declare, to be written after those that it does. The default writes none.</summary>
public readonly ref struct MembersArg
{
    private readonly ValueMap<JsonData>? _members;

    private MembersArg(ValueMap<JsonData> members) => _members = members;

    /// <summary>Writes the members.</summary>
    /// <param name="writer">The writer, within an object.</param>
    public void WriteTo(Utf8JsonWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        if (_members is null)
        {
            return;
        }

        foreach (KeyValuePair<string, JsonData> member in _members)
        {
            MemberName.Write(writer, member.Key);
            OwnedValue.Write(writer, member.Value);
        }
    }

    /// <summary>Writes the members behind those that a schema declares.</summary>
    /// <param name="writer">The writer, within an object.</param>
    /// <param name="shape">What the schema declares.</param>
    /// <param name="tagName">The tag, where it is written by itself.</param>
    /// <exception cref="ArgumentException">A member has a name that the schema declares: no object may say it twice.</exception>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void WriteTo(Utf8JsonWriter writer, ObjectShape shape, ReadOnlySpan<byte> tagName = default)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(shape);
        if (_members is null || _members.Count == 0)
        {
            return;
        }

        string tag = Encoding.UTF8.GetString(tagName);
        foreach (KeyValuePair<string, JsonData> member in _members)
        {
            if (shape.Declares(member.Key) || (member.Key == tag && !tagName.IsEmpty))
            {
                ValueThrow.ExtraIsDeclared(member.Key);
            }
        }

        WriteTo(writer);
    }

    /// <summary>The members of a map.</summary>
    /// <param name="members">The map.</param>
    public static implicit operator MembersArg(ValueMap<JsonData> members) => new(members);
}
