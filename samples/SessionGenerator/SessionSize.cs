namespace SessionGenerator;

/// <summary>How large a session is, or has become so far.</summary>
/// <param name="Events">Its events.</param>
/// <param name="Bytes">Its bytes, the envelope included.</param>
public readonly record struct SessionSize(long Events, long Bytes);
