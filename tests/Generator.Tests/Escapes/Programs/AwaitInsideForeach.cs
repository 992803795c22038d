// The enumerator's views would be kept across the await. ESCAPES: CS4007
class Looping
{
    public static async System.Threading.Tasks.Task Run(byte[] json)
    {
#if ESCAPES
        foreach (Event e in Session.Parse(json).Events)
        {
            await System.Threading.Tasks.Task.Delay((int)e.Index);
        }
#else
        System.Collections.Generic.List<int> delays = new();
        foreach (Event e in Session.Parse(json).Events)
        {
            delays.Add((int)e.Index);
        }

        foreach (int delay in delays)
        {
            await System.Threading.Tasks.Task.Delay(delay);
        }
#endif
    }
}
