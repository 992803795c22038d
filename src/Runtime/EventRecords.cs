using System.Buffers;
using EventUnion.CompilerServices;

namespace EventUnion;

/// <summary>What every record has.</summary>
public static class EventRecords
{
    extension(IJsonRecord record)
    {
        /// <summary>Writes the record as JSON, in UTF-8, without white space.</summary>
        /// <param name="bufferWriter">Receives the record and nothing before or after it.</param>
        public void WriteTo(IBufferWriter<byte> bufferWriter)
        {
            ArgumentNullException.ThrowIfNull(record);
            using BufferWriting writing = new(bufferWriter);
            record.WriteTo(writing.Writer);
            writing.Complete();
        }
    }
}
