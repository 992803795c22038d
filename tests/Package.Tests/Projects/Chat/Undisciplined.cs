namespace Consumer;

// Only the strictest analysis minds that the argument is not checked.
public static class Undisciplined
{
    public static int LengthOf(string text) => text.Length;
}
