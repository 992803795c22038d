// A view passed to an async method would be kept across its first await. ESCAPES: CS4012
class Waiting
{
#if ESCAPES
    public static async System.Threading.Tasks.Task Run(Event e) => await System.Threading.Tasks.Task.Yield();
#else
    public static async System.Threading.Tasks.Task Run(EventRecord e) => await System.Threading.Tasks.Task.Yield();
#endif
}
