using System.Reflection;

namespace EventUnion.Generator.Tests.Parsing;

/// <summary>What in real schemas and streams trips up a generator, and the tests that show what becomes of it.</summary>
public class HazardListTests
{
    [Theory]
    [InlineData("names that C# does not allow", "HazardTests.IllegalNames_BecomeNames")]
    [InlineData("a sign is all that tells two names", "NamingTests.Identifier_IsPascalCase")]
    [InlineData("keywords", "HazardTests.Keywords_AreEscapedAsParameters")]
    [InlineData("a member named like its type", "HazardTests.MemberNamedLikeItsType_GetsASuffix")]
    [InlineData("a member named like something that every view has", "NamingTests.MemberOfAReservedName_GetsASuffix")]
    [InlineData("types named like those of System", "HazardTests.TypesNamedLikeThoseOfSystem_Compile")]
    [InlineData("events named like implicitly used types", "HostileSettingTests.MoreCode_CompilesWithoutWarnings")]
    [InlineData("enum values that vanish, repeat or differ in case", "HazardTests.EnumValues_ThatVanishOrDifferInCaseOrRepeat_HaveNames")]
    [InlineData("schema names with punctuation", "HazardTests.SchemaNames_BecomeNames")]
    [InlineData("one body under several tags", "HazardTests.OneBodyUnderSeveralTags_IsAKindEach")]
    [InlineData("variants without a name", "HazardTests.InlineVariants_AreNamedByTitleOrByAMember")]
    [InlineData("two tags that are alike in C#", "NamingTests.VariantsOfOneName_AreSpelledOut")]
    [InlineData("an event appended that is like another", "NamingTests.AppendedVariant_RenamesNothing")]
    [InlineData("whatever is added", "NameStabilityTests.AdditionToAnySchema_RenamesNothing")]
    [InlineData("an event inserted that is like another", "KeptNameTests.InsertedVariant_RenamesNone")]
    [InlineData("names given in the schema", "NamingTests.GivenNames_AreTaken")]
    [InlineData("names given to roots on the attribute", "RootTests.RootsAreNamedFirst")]
    [InlineData("names given to anything on the attribute", "NameRequestTests.GivenName_CountsMoreThanAllOthers")]
    [InlineData("a tag that decides the type of the member beside it", "HazardTests.TagThatDecidesASiblingsType_GivesEachKindItsOwn")]
    [InlineData("a tag that may be null", "TagTests.ListedTag_IsFoundInAUnion")]
    [InlineData("messages that are all derived from one", "ToldByMembersTests.DefinitionsDerivedFromOne_AreTriedBeforeIt")]
    [InlineData("names beside the event that end in one word", "OuterNamesTests.WordThatAllEndIn_IsLeftOut")]
    [InlineData("unions of scalars", "ToldByTypeTests.SeveralScalars_AreAnyJson")]
    [InlineData("several types in one list", "HazardTests.SeveralTypes_AreAnyJson")]
    [InlineData("scalars of YAML 1.1, dates, numbers as names", "YamlTreeReaderTests.Scalar_MeansWhatTheCoreSchemaSays")]
    [InlineData("flow maps and block scalars", "YamlTreeReaderTests.Values_KeepTheirPlaces")]
    [InlineData("integer keys", "YamlTreeReaderTests.Names_AreTheScalarsAsWritten")]
    [InlineData("anchors", "YamlTreeReaderTests.Alias_IsTheNodeOfItsAnchor")]
    [InlineData("references that lead nowhere", "SchemaSupportTests.Example_BecomesWhatThePageSays")]
    [InlineData("words that nobody knows", "SchemaSupportTests.IgnoredKeyword_ChangesNothing")]
    [InlineData("documents of which roots reach little", "RootTests.UnreachedTypes_AreNotGenerated")]
    public void Hazard_HasItsTest(string hazard, string test)
    {
        string[] name = test.Split('.');
        Assert.True(
            typeof(HazardListTests).Assembly.GetTypes().Any(t => t.Name == name[0] && t.GetMethod(name[1], BindingFlags.Public | BindingFlags.Instance)?.GetCustomAttribute<FactAttribute>() is { Skip: null }),
            $"{hazard}: {test} is no test that runs");
    }

    // Those of other projects, whose assemblies are not at hand: their source has to do.
    [Theory]
    [InlineData("unions of hundreds", "LargeSchemaTests.UnionOfManyKindsOrMembers_CompilesWithoutWarning")]
    [InlineData("enums of hundreds", "LargeSchemaTests.EnumOfManyTexts_CompilesWithoutWarning")]
    [InlineData("sentinels and remarks in streams", "ServerSentEventTests.Sentinels_EndOrAreLeftOut")]
    [InlineData("empty lines", "LinesTests.LineEndsBlankLinesAndAByteOrderMark_AreNoEvents")]
    [InlineData("lines that are not JSON", "BadLinesTests.BadLine_IsReportedAndSkipped")]
    [InlineData("lines of any length", "FileTests.LinesOfAnyLength_AreReadAsFromMemory")]
    public void HazardOfReading_HasItsTest(string hazard, string test) => Assert.True(SourceOfTests.Has(test), $"{hazard}: there is no {test}");

    [Fact]
    public void TestThatIsNot_IsMissed() => Assert.False(SourceOfTests.Has("HazardListTests.NothingAtAll"));
}
