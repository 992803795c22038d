namespace ChatService.Demo;

/// <summary>Where a demo keeps its data, until it ends.</summary>
internal sealed class DemoFolder : IDisposable
{
    private readonly string _path = Directory.CreateTempSubdirectory("chat-service-demo-").FullName;

    public string DataFile => Path.Combine(_path, "chat.db");

    public void Dispose() => Directory.Delete(_path, recursive: true);
}
