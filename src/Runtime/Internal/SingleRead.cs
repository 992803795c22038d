using System.Text.Json;
using EventUnion.CompilerServices;
using EventUnion.Internal.Layouts;

namespace EventUnion.Internal;

/// <summary>Reads a document that is one value.</summary>
internal static class SingleRead
{
    private const string StandsTooDeep = "The value stands as deep as anything may.";

    /// <summary>Reads an event into a table; false where the policies leave it out. Whoever judges the event by itself sets <paramref name="admits"/> to false: no policy is asked then. A <paramref name="tag"/> from outside says what an event is that has none.</summary>
    public static bool Event<TEvent>(ReadOnlySpan<byte> json, SlotTable table, EventReadOptions options, bool admits = true, ReadOnlySpan<byte> tag = default)
        where TEvent : IEventUnion<TEvent>, allows ref struct
    {
        int bom = LengthOfMark(json);
        LayoutReader? layouts = LayoutReaderPool<TEvent>.Rent(options);
        int lease = layouts?.Lease ?? 0;
        try
        {
            table.Options = options;
            if (layouts is not null && TryMatch<TEvent>(json, bom, table, layouts, options))
            {
                RequireDistinct(json, table.Slots[0], bom, table, options);
                ClassifyByTag<TEvent>(json, table, tag);
                return !admits || options.AdmitsAll || EventClassifier.Admit<TEvent>(json, table, options);
            }

            ReadEvent<TEvent>(json, bom, table, options, options.MaxDepth);
            Slot self = table.Slots[0];
            if (layouts is not null && self.Kind == SlotKind.ReadObject)
            {
                layouts.Learn<TEvent>(isAfterOther: false, json.Slice(self.Offset, self.Length), 0, 0, table);
            }

            RequireDistinct(json, self, bom, table, options);
            ClassifyByTag<TEvent>(json, table, tag);
            return !admits || EventClassifier.Admit<TEvent>(json, table, options);
        }
        catch (Exception error) when (error is ReadLimitException || (error is JsonException && error is not EventDataException))
        {
            throw ErrorLocator.InWhole(json, bom, options.MaxDepth, error, table, table.Slots.Length > 0 ? StrayCheck.StartOf(table.Slots[0]) : 0);
        }
        finally
        {
            LayoutReaderPool<TEvent>.Return(layouts, lease);
        }
    }

    /// <summary>Reads an event into a table by the authority, and tells its kind; policies are not asked.</summary>
    /// <param name="json">The event.</param>
    /// <param name="table">Takes the slots.</param>
    /// <param name="options">Limits.</param>
    /// <param name="depth">How many containers may stand in each other, the event's own included; what is around it is counted by the caller.</param>
    public static void ByAuthority<TEvent>(ReadOnlySpan<byte> json, SlotTable table, EventReadOptions options, int depth)
        where TEvent : IEventUnion<TEvent>, allows ref struct
    {
        int bom = LengthOfMark(json);
        try
        {
            ReadEvent<TEvent>(json, bom, table, options, depth);
        }
        catch (Exception error) when (error is ReadLimitException || (error is JsonException && error is not EventDataException))
        {
            throw ErrorLocator.InWhole(json, bom, Math.Max(1, depth), error, table, table.Slots.Length > 0 ? StrayCheck.StartOf(table.Slots[0]) : 0);
        }
    }

    /// <summary>What is wrong with the beginning of a value, whatever may follow; null if nothing is.</summary>
    public static EventError? FaultOfBeginning(ReadOnlySpan<byte> json, int depth)
    {
        int start = JsonSyntax.EndOfBlanks(json, 0);
        if (depth < 1 && start < json.Length && json[start] is (byte)'{' or (byte)'[')
        {
            return ErrorLocator.InDocument(json, EventErrorCode.TooDeep, StandsTooDeep, start, -1);
        }

        var reader = new Utf8JsonReader(json, isFinalBlock: false, new JsonReaderState(new JsonReaderOptions { MaxDepth = Math.Max(1, depth) }));
        try
        {
            while (reader.Read())
            {
            }

            return null;
        }
        catch (JsonException error)
        {
            return ErrorLocator.FirstWrong(json, 0, ErrorLocator.InDocument(json, error, Math.Max(1, depth), -1));
        }
    }

    private static void ClassifyByTag<TEvent>(ReadOnlySpan<byte> json, SlotTable table, ReadOnlySpan<byte> tag)
        where TEvent : IEventUnion<TEvent>, allows ref struct
    {
        if (!tag.IsEmpty)
        {
            EventClassifier.ClassifyByName<TEvent>(json, table, tag);
        }
    }

    private static void ReadEvent<TEvent>(ReadOnlySpan<byte> json, int bom, SlotTable table, EventReadOptions options, int depth)
        where TEvent : IEventUnion<TEvent>, allows ref struct
    {
        Utf8JsonReader reader = Begin(json, depth, bom);
        EventAuthority.ReadEvent<TEvent>(ref reader, table, -bom, options);
        End(json, ref reader, bom);
        EventClassifier.Classify<TEvent>(json, table, options);
    }

    /// <summary>Reads an event by its layout, if that is known; its offsets count from the input's first byte.</summary>
    private static bool TryMatch<TEvent>(ReadOnlySpan<byte> json, int bom, SlotTable table, LayoutReader layouts, EventReadOptions options)
        where TEvent : IEventUnion<TEvent>, allows ref struct
    {
        int at = JsonSyntax.EndOfBlanks(json, bom);
        if (at == json.Length || json[at] != (byte)'{')
        {
            return false;
        }

        ReadOnlySpan<byte> padded = layouts.Pad(json, out int limit);
        table.BeginMatches(TEvent.Union);
        bool isAscii = false;
        int after = layouts.CanMatch(isAfterOther: false, options.MaxDepth) ? layouts.Match(isAfterOther: false, padded, at, limit, table, options.MaxDepth, out isAscii) : -1;
        bool isRecognised = after >= 0;
        if (!isRecognised)
        {
            after = LayoutReader.Scan<TEvent>(padded, at, limit, table, options.MaxDepth, out isAscii);
        }

        // Whoever reads the event in the end, this method or the authority: its slots count from the input's first byte.
        table.Offset = 0;
        if (after < 0 || after - at > options.MaxEventBytes || JsonSyntax.EndOfBlanks(json, after) != json.Length || !(isAscii || Utf8Check.IsValid(json)))
        {
            return false;
        }

        if (!isRecognised)
        {
            EventClassifier.Classify<TEvent>(json[at..], table, options);
            layouts.Learn<TEvent>(isAfterOther: false, json[at..after], 0, 0, table);
        }

        if (at > 0)
        {
            table.Shift(at);
        }

        if (table.NeedsKind)
        {
            EventClassifier.Classify<TEvent>(json, table, options);
        }

        return true;
    }

    /// <summary>Reads an object into a table.</summary>
    public static void Object<T>(ReadOnlySpan<byte> json, SlotTable table, EventReadOptions options)
        where T : IJsonObject<T>, allows ref struct
    {
        int bom = LengthOfMark(json);
        try
        {
            Utf8JsonReader reader = Begin(json, options.MaxDepth, bom);
            int start = (int)reader.TokenStartIndex;
            EventAuthority.ReadObject<T>(ref reader, table, -bom, options);
            End(json, ref reader, bom);
            table.Options = options;
            for (int i = 1; json.Length > Slot.MaxLength && i < T.Shape.SlotCount; i++)
            {
                table.Slots[i].RequireExact(table.Slots[i].Offset - bom);
            }

            RequireDistinct(json, table.Slots[0], bom, table, options);
            if (table.Slots[0].Kind != SlotKind.ReadObject)
            {
                ReadThrow.Limit(EventErrorCode.WrongRoot, ReadThrow.NoObject(T.Shape.Name), start);
            }
        }
        catch (Exception error) when (error is ReadLimitException || (error is JsonException && error is not EventDataException))
        {
            throw ErrorLocator.InWhole(json, bom, options.MaxDepth, error);
        }
    }

    /// <summary>Where the document's value stands, whatever it is.</summary>
    /// <exception cref="EventDataException">It is malformed or beyond a limit.</exception>
    public static Slot Value(ReadOnlySpan<byte> json, SlotTable table, EventReadOptions options)
    {
        int bom = LengthOfMark(json);
        try
        {
            Utf8JsonReader reader = Begin(json, options.MaxDepth, bom);
            int budget = options.MaxMembers;
            Slot value = EventAuthority.Value(ref reader, -bom, options, ref budget);
            End(json, ref reader, bom);
            RequireDistinct(json, value, bom, table, options);
            return value;
        }
        catch (Exception error) when (error is ReadLimitException || (error is JsonException && error is not EventDataException))
        {
            throw ErrorLocator.InWhole(json, bom, options.MaxDepth, error);
        }
    }

    /// <summary>Ends the read at a duplicate, where that is asked for.</summary>
    private static void RequireDistinct(ReadOnlySpan<byte> json, Slot value, int bom, SlotTable table, EventReadOptions options)
    {
        // From where the value begins to the document's end there is nothing else, and a slot may not know how long it is.
        if (options.Duplicates == DuplicateMembers.Throw && value.Is(SlotKinds.Object | SlotKinds.Array)
            && table.Duplicates.Find(json, value.Offset, json.Length) is >= 0 and int at)
        {
            ReadThrow.Limit(EventErrorCode.DuplicateMember, ReadThrow.StandsTwice, at - bom);
        }
    }

    private static int LengthOfMark(ReadOnlySpan<byte> json) => json.StartsWith("\uFEFF"u8) ? 3 : 0;

    private static Utf8JsonReader Begin(ReadOnlySpan<byte> json, int depth, int bom)
    {
        var reader = new Utf8JsonReader(json[bom..], new JsonReaderOptions { MaxDepth = Math.Max(1, depth) });
        reader.Read();
        if (depth < 1 && reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray)
        {
            ReadThrow.Limit(EventErrorCode.TooDeep, StandsTooDeep, (int)reader.TokenStartIndex);
        }

        return reader;
    }

    private static void End(ReadOnlySpan<byte> json, ref Utf8JsonReader reader, int bom)
    {
        reader.Read();
        if (!Utf8Check.IsValid(json))
        {
            ReadThrow.Limit(EventErrorCode.InvalidUtf8, "The input is not UTF-8.", ErrorLocator.FirstInvalidUtf8(json) - bom);
        }
    }
}
