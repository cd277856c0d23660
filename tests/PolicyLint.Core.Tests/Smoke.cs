namespace PolicyLint.Core.Tests;

public sealed class Smoke
{
    [Test]
    public void Works() => Assert.That(1 + 1, Is.EqualTo(2));
}
