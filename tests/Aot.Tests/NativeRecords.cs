[assembly: AssemblyFixture(typeof(EventUnion.Aot.Tests.NativeRecords))]

namespace EventUnion.Aot.Tests;

/// <summary>A program that hands records to the serializer.</summary>
public sealed class NativeRecords() : NativeProgram("Records", RepositoryRoot.Combine("tests", "Aot.Tests", "Programs", "Records"));
