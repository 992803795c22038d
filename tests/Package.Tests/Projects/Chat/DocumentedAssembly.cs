[assembly: System.CLSCompliant(true)]

namespace Consumer;

/// <summary>The schema.</summary>
public static partial class ChatSchema;
