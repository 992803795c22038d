using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using EventUnion.Internal;

namespace EventUnion.CompilerServices;

/// <summary>
/// What every generated record derives from. The compiler makes the equality, the hash and the text of a record by asking its base and then its members, so here is
/// the one place that all of them pass at every level: a record that nests deeper than the stack reaches ends in an exception, not the process.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract record JsonRecord : IJsonRecord
{
    /// <summary>Writes it as JSON.</summary>
    /// <param name="writer">The writer, positioned where a value may stand.</param>
    /// <exception cref="EventDataException">It nests deeper than the stack of this thread allows.</exception>
    public abstract void WriteTo(Utf8JsonWriter writer);

    /// <summary>Whether both are of one type; derived records compare their members too.</summary>
    /// <param name="other">The other record.</param>
    /// <exception cref="EventDataException">They nest deeper than the stack of this thread allows.</exception>
    public virtual bool Equals(JsonRecord? other)
    {
        RequireStack();
        return other is not null && EqualityContract == other.EqualityContract;
    }

    /// <summary>A hash that equal records share.</summary>
    /// <exception cref="EventDataException">It nests deeper than the stack of this thread allows.</exception>
    public override int GetHashCode()
    {
        RequireStack();
        return EqualityContract.GetHashCode();
    }

    /// <summary>The record's type and members; <c>…</c> for what nests deeper than the stack of this thread allows.</summary>
    public sealed override string ToString()
    {
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            return "…";
        }

        var text = new StringBuilder(GetType().Name).Append(" { ");
        return text.Append(PrintMembers(text) ? " }" : "}").ToString();
    }

    /// <summary>Appends the members; there are none here.</summary>
    /// <param name="builder">Receives the text.</param>
    protected virtual bool PrintMembers(StringBuilder builder) => false;

    /// <summary>The record as an argument of writers, JSON <c>null</c> for null. Nothing is copied or allocated.</summary>
    /// <param name="record">The record.</param>
    [SuppressMessage("Usage", "CA2225", Justification = "Arguments are made by conversion.")]
    public static implicit operator JsonArg(JsonRecord? record) => JsonArg.From(record);

    internal static void RequireStack()
    {
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            ReadThrow.RecordTooDeep();
        }
    }
}
