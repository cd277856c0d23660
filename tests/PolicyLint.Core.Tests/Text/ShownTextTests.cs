using PolicyLint.Text;

namespace PolicyLint.Core.Tests.Text;

public sealed class ShownTextTests
{
    [TestCase("a\u001b[31mb", "a\\u001b[31mb")]
    [TestCase("a\nb\r", "a\\u000ab\\u000d")]
    [TestCase("a\u202eb\u200bc\ufeff", "a\\u202eb\\u200bc\\ufeff")]
    [TestCase("a\u2028b\u0085", "a\\u2028b\\u0085")]
    [TestCase("\udb40\udc41x", "\\udb40\\udc41x")]
    [TestCase("é 😀 漢 ~", "é 😀 漢 ~")]
    public void Shows_what_an_eye_would_not_see_as_an_escape(string text, string shown) => Assert.That(ShownText.Escape(text), Is.EqualTo(shown));

    [TestCase("id AKIAIOSFODNN7EXAMPLE.", 7, 16)]
    [TestCase("wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY", 4, 36)]
    public void Masks_a_secret_and_keeps_its_length(string text, int start, int length) =>
        Assert.That(ShownText.Mask(text), Is.EqualTo(text.Remove(start, length).Insert(start, new string('…', length))));

    [Test]
    public void Shows_half_of_a_surrogate_pair_as_an_escape() => Assert.That(ShownText.Escape("a" + (char)0xD83D), Is.EqualTo("a\\ud83d"));

    [TestCase("da39a3ee5e6b4b0d3255bfef95601890afd80709")]
    [TestCase("DA39A3ee5e6b4b0d3255bfef95601890afd80709")]
    [TestCase("arn:aws:iam::111122223333:role/AKIA")]
    [TestCase("wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEYx")]
    public void Leaves_what_is_no_secret(string text) => Assert.That(ShownText.Mask(text), Is.EqualTo(text));
}
