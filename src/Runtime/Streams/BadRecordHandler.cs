namespace EventUnion;

/// <summary>Takes a record that could not be read, as to keep it apart. What it throws ends the read and reaches the caller.</summary>
/// <param name="record">The record; valid until the handler returns.</param>
public delegate void BadRecordHandler(BadRecord record);
