namespace EventUnion.Generator.Model;

/// <summary>What a value is.</summary>
/// <param name="Type">Its sort.</param>
/// <param name="TypeName">The C# name of the view, for objects, unions and enums; for integers the keyword of the type they are owned as.</param>
/// <param name="Element">The element of a list or map.</param>
/// <param name="HasArgument">Whether writers take the object by its members.</param>
/// <param name="IsNullable">Of an element: whether it may be null. Of members their model says so.</param>
internal sealed record ValueModel(ValueType Type, string? TypeName = null, ValueModel? Element = null, bool HasArgument = false, bool IsNullable = false);
