using System.Text.Json;

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
            writer.WritePropertyName(member.Key);
            member.Value.WriteTo(writer);
        }
    }

    /// <summary>The members of a map.</summary>
    /// <param name="members">The map.</param>
    public static implicit operator MembersArg(ValueMap<JsonData> members) => new(members);
}
