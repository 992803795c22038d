using System.Buffers;
using System.Text.Json;
using EventUnion.CompilerServices;

namespace EventUnion;

/// <summary>What every view of an object or event has. A schema's member of the same name wins.</summary>
public static class EventViews
{
    extension<TView>(TView view)
        where TView : IFramed<TView>, allows ref struct
    {
        /// <summary>The value's bytes, as they came.</summary>
        public ReadOnlySpan<byte> Json => TView.FrameOf(view).Json;

        /// <summary>The offset of the value's first byte in the input.</summary>
        public long Offset => TView.FrameOf(view).Offset;

        /// <summary>The event's index in its history, from 0; -1 where it was read by itself.</summary>
        public long Index => TView.FrameOf(view).Index;

        /// <summary>Writes the value as it came, byte for byte.</summary>
        /// <param name="writer">The writer, positioned where a value may stand.</param>
        public void WriteTo(Utf8JsonWriter writer)
        {
            ArgumentNullException.ThrowIfNull(writer);
            writer.WriteRawValue(TView.FrameOf(view).Json, skipInputValidation: true);
        }

        /// <summary>Writes the value as it came, byte for byte.</summary>
        /// <param name="bufferWriter">Receives the bytes, and nothing before or after them.</param>
        public void WriteTo(IBufferWriter<byte> bufferWriter)
        {
            ArgumentNullException.ThrowIfNull(bufferWriter);
            bufferWriter.Write(TView.FrameOf(view).Json);
        }
    }

    extension<TView>(TView view)
        where TView : IJsonObject<TView>, allows ref struct
    {
        /// <summary>Whether the value breaks its schema, at any depth. Checked when asked for: linear in the event's members and elements.</summary>
        public bool Strays => TView.FrameOf(view).IsStray(TView.Shape);
    }
}
