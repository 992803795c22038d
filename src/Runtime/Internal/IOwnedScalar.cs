using System.Text.Json;

namespace EventUnion.Internal;

/// <summary>An owned value of a type that the runtime does not know by name: how it is written where it stands in a list or map.</summary>
internal interface IOwnedScalar
{
    void WriteTo(Utf8JsonWriter writer);
}
