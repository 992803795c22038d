[assembly: AssemblyFixture(typeof(EventUnion.Aot.Tests.NativeService))]

namespace EventUnion.Aot.Tests;

/// <summary>ChatService.</summary>
public sealed class NativeService() : NativeProgram("ChatService", RepositoryRoot.Combine("samples", "ChatService"));
