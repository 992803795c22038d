using System.ComponentModel;
using EventUnion.Internal.Validation;

namespace EventUnion.CompilerServices;

/// <summary>Alternatives of which a value must keep to one, where a class asks for validation.</summary>
/// <param name="keyword">The keyword that lists them.</param>
/// <param name="options">What each asserts; its type comes first.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ValueChoice(string keyword, params ValueRules[] options)
{
    internal ValueAssertion ToAssertion() => new ChoiceAssertion(keyword, options);
}
