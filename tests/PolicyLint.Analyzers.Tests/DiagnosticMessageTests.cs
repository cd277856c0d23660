namespace PolicyLint.Analyzers.Tests;

public sealed class DiagnosticMessageTests
{
    [Test]
    public void Joins_message_and_advice() => Assert.That(DiagnosticMessage.Of("it is wrong", "make it right"), Is.EqualTo("it is wrong; make it right"));

    [Test]
    public void Leaves_out_an_empty_advice() => Assert.That(DiagnosticMessage.Of("it is wrong", ""), Is.EqualTo("it is wrong"));

    [Test]
    public void Shows_a_line_break_as_an_escape() =>
        Assert.That(DiagnosticMessage.Of("'a\nx.cs(1,1): error CS0001: b'", "see"), Is.EqualTo(@"'a\u000ax.cs(1,1): error CS0001: b'; see"));

    [TestCase("\u001b", @"\u001b")]
    [TestCase("\u202e", @"\u202e")]
    [TestCase("\u200b", @"\u200b")]
    [TestCase("\u2028", @"\u2028")]
    public void Shows_what_cannot_be_seen_as_an_escape(string hidden, string shown) => Assert.That(DiagnosticMessage.Of("a" + hidden, ""), Is.EqualTo("a" + shown));

    [Test]
    public void Shows_half_of_a_pair_as_an_escape() => Assert.That(DiagnosticMessage.Of("a" + '\ud800', ""), Is.EqualTo(@"a\ud800"));

    [Test]
    public void Keeps_text_of_any_script() => Assert.That(DiagnosticMessage.Of("größe 大 😀 {0}", ""), Is.EqualTo("größe 大 😀 {0}"));

    [Test]
    public void Shortens_a_long_message_at_a_word()
    {
        var shortened = DiagnosticMessage.Of(string.Concat(Enumerable.Repeat("seven99 ", 40)), "advice");

        Assert.That(shortened, Has.Length.LessThanOrEqualTo(DiagnosticMessage.MaximumLength));
        Assert.That(shortened, Does.EndWith(" seven99…"));
    }

    [Test]
    public void Shortens_a_message_without_words_between_characters()
    {
        var shortened = DiagnosticMessage.Of("a" + string.Concat(Enumerable.Repeat("😀", 150)), "");

        Assert.That(shortened, Has.Length.LessThanOrEqualTo(DiagnosticMessage.MaximumLength));
        Assert.That(shortened, Does.EndWith("😀…"));
    }

    [Test]
    public void Keeps_a_message_of_the_greatest_length() =>
        Assert.That(DiagnosticMessage.Of(new string('a', DiagnosticMessage.MaximumLength), ""), Has.Length.EqualTo(DiagnosticMessage.MaximumLength));
}
