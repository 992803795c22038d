using System.ComponentModel;
using EventUnion.Internal.Validation;

namespace EventUnion.CompilerServices;

/// <summary>What a schema asserts of a value, where a class asks for validation.</summary>
/// <param name="assertions">Keywords, and behind each its value as JSON.</param>
/// <param name="element">What it asserts of the elements of an array, or of the values of a map.</param>
/// <param name="names">What it asserts of the names of an object's members.</param>
/// <param name="choices">The alternatives that it has for what is no union in C#: of each choice one must hold.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ValueRules(string[] assertions, ValueRules? element = null, ValueRules? names = null, ValueChoice[]? choices = null)
{
    internal ValueRules? Element { get; } = element;

    internal ValueRules? Names { get; } = names;

    /// <summary>The assertions, made when first needed: a program that never validates makes none.</summary>
    internal ValueAssertion[] Assertions => field ??= [.. AssertionReader.Read(assertions), .. (choices ?? []).Select(static c => c.ToAssertion())];

    /// <summary>What it says of the type, if anything.</summary>
    internal TypeAssertion? Type => Assertions.Length > 0 ? Assertions[0] as TypeAssertion : null;
}
