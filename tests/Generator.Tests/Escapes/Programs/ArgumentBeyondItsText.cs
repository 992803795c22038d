// An argument of a writer borrows what it is made of. ESCAPES: CS8347 CS8352
class Arguing
{
#if ESCAPES
    public static ImageAttachmentArg Make()
    {
        System.Span<byte> name = stackalloc byte[4];
#else
    public static ImageAttachmentArg Make(System.Span<byte> name)
    {
#endif
        System.ReadOnlySpan<byte> text = name;
        return ImageAttachmentArg.Of(text, text);
    }
}
