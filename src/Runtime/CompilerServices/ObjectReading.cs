using System.ComponentModel;
using EventUnion.Internal;

namespace EventUnion.CompilerServices;

/// <summary>Reads objects that hold no history.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ObjectReading
{
    /// <summary>Reads an object.</summary>
    /// <typeparam name="T">Its view.</typeparam>
    /// <param name="utf8Json">The document.</param>
    /// <param name="options">How to read.</param>
    /// <exception cref="EventDataException">The document is malformed, beyond a limit or no object.</exception>
    public static T Parse<T>(ReadOnlySpan<byte> utf8Json, EventReadOptions? options)
        where T : IJsonObject<T>, allows ref struct
    {
        var table = new SlotTable(null);
        SingleRead.Object<T>(utf8Json, table, options ?? EventReadOptions.Default);
        return T.Create(new EventFrame(utf8Json, table));
    }
}
