[assembly: AssemblyFixture(typeof(EventUnion.Aot.Tests.NativeReport))]

namespace EventUnion.Aot.Tests;

/// <summary>SessionReport.</summary>
public sealed class NativeReport() : NativeProgram("SessionReport", RepositoryRoot.Combine("samples", "SessionReport"));
