using System.Text.RegularExpressions;
using EventUnion.Generator.Parsing;

namespace EventUnion.Generator.Tests.Parsing;

public class EcmaPatternTests
{
    [Theory]
    [InlineData(@"^\d+$", "12", true)]
    [InlineData(@"^\d+$", "12\n", false)]
    [InlineData(@"^\d$", "٢", false)]
    [InlineData(@"^\w$", "é", false)]
    [InlineData(@"^[\w-]+$", "a_-9", true)]
    [InlineData(@"^[^\d]$", "٢", true)]
    [InlineData(@"^\D$", "٢", true)]
    [InlineData(@"^\W$", "é", true)]
    [InlineData(@"^\s$", "\uFEFF", true)]
    [InlineData(@"^\s$", "\u0085", false)]
    [InlineData(@"^[\s]$", "\u2029", true)]
    [InlineData(@"^\S$", "\u0085", true)]
    [InlineData(@"^[\S]$", "\u0085", true)]
    [InlineData(@"^[\S]$", "\uFEFF", false)]
    [InlineData(@"^[^\S]$", "\u00A0", true)]
    [InlineData(@"^[\s\S][\d\D][\w\W]$", "\uFEFFé\n", true)]
    [InlineData(@"^[\s-.]{3}$", " -.", true)]
    [InlineData(@"^[\s-.]$", ",", false)]
    [InlineData(@"^[\w-.]{3}$", "_-.", true)]
    [InlineData(@"^[\w-.]$", ",", false)]
    [InlineData(@"^[\D]$", "٢", true)]
    [InlineData(@"^[\D]$", "2", false)]
    [InlineData(@"^[\W_]+$", "-]^\\`_", true)]
    [InlineData(@"^[\W]$", "b", false)]
    [InlineData("^a.c$", "a\rc", false)]
    [InlineData("^a.c$", "a\u2028c", false)]
    [InlineData("^a.c$", "abc", true)]
    [InlineData("b", "abc", true)]
    [InlineData(@"\$", "a$", true)]
    [InlineData("[$.]", "$", true)]
    [InlineData("[a[]", "[", true)]
    [InlineData("[a-z-[m]]", "m]", true)]
    [InlineData(@"^\u{1F600}{2}$", "😀😀", true)]
    [InlineData(@"^\u0041$", "A", true)]
    [InlineData(@"^[\u{41}-\u{43}]$", "B", true)]
    [InlineData(@"^\p{Lu}$", "É", true)]
    [InlineData(@"\bé", "é", false)]
    [InlineData(@"\bb\b", "a b c", true)]
    [InlineData("^(?<y>a)\\k<y>$", "aa", true)]
    [InlineData(@"^\a\/$", "a/", true)]
    public void Translated_MatchesAsEcmaScriptDoes(string pattern, string text, bool matches) =>
        Assert.Equal(matches, Regex.IsMatch(text, EcmaPattern.Translate(pattern)!, RegexOptions.CultureInvariant));

    [Theory]
    [InlineData("[]")]
    [InlineData("[^]")]
    [InlineData("(")]
    [InlineData("a\\")]
    [InlineData(@"\B")]
    [InlineData(@"[\u{1F600}]")]
    [InlineData(@"\u{D800}")]
    [InlineData(@"\u{")]
    [InlineData(@"\p{Script=Greek}")]
    [InlineData("a**")]
    public void WhatDotNetCannotSay_IsNotTranslated(string pattern) => Assert.Null(EcmaPattern.Translate(pattern));
}
