namespace EventUnion.Package.Tests;

/// <summary>The tests that share one package.</summary>
[CollectionDefinition(Name)]
public sealed class PackageCollection : ICollectionFixture<PackedPackage>
{
    public const string Name = "Package";
}
