using PolicyLint.Text;

namespace PolicyLint.Core.Tests.Text;

public sealed class OddCharactersTests
{
    [TestCase("s3:GetObject", ExpectedResult = null)]
    [TestCase("", ExpectedResult = null)]
    [TestCase("s3:\u0430", ExpectedResult = "U+0430")]
    [TestCase("iam\u200b:PassRole", ExpectedResult = "U+200B")]
    [TestCase("a\tb", ExpectedResult = "U+0009")]
    [TestCase("\U0001F600", ExpectedResult = "U+1F600")]
    public string? Names_the_first_character_that_no_name_has(string name) => OddCharacters.FirstOf(name);

    [Test]
    public void Names_half_a_pair() => Assert.That(OddCharacters.FirstOf("a" + '\uD83D'), Is.EqualTo("U+D83D"));
}
