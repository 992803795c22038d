using System.Text.Json.Serialization;

namespace EventUnion.Internal.Conversion;

/// <summary>
/// A generic value that makes its own converter, so that no generic type has to be made by reflection, which native compilation forbids. It is asked of an instance that
/// no constructor has run for, and so must not look at its fields.
/// </summary>
internal interface IConverted
{
    JsonConverter CreateConverter();
}
