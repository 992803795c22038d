// The buffer may be refilled while the method waits. ESCAPES: CS4007
class Waiting
{
    public static async System.Threading.Tasks.Task<bool> Run(byte[] json)
    {
        Session session = Session.Parse(json);
#if ESCAPES
        await System.Threading.Tasks.Task.Yield();
        return session.SessionId == "x"u8;
#else
        bool found = session.SessionId == "x"u8;
        await System.Threading.Tasks.Task.Yield();
        return found;
#endif
    }
}
