// A view lives no longer than the buffer it is over. ESCAPES: CS8352
class Stacked
{
#if ESCAPES
    public static Session Read()
    {
        System.Span<byte> buffer = stackalloc byte[64];
#else
    public static Session Read(System.Span<byte> buffer)
    {
#endif
        "{}"u8.CopyTo(buffer);
        Session session = Session.Parse(buffer[..2]);
        return session;
    }
}
