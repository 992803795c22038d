namespace SessionGenerator;

/// <summary>Decides what comes next in a session.</summary>
internal interface IEventScript
{
    void WriteNext(EventPen pen);
}
