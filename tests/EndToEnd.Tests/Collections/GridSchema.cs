namespace EventUnion.EndToEnd.Tests.Collections;

/// <summary>Lists and maps in lists and maps.</summary>
[EventSchema("Collections/grid.schema.json")]
[EventRoot("#", Name = "Grid")]
public static partial class GridSchema;
