using PolicyLint.Text;

namespace PolicyLint.Model;

/// <summary>A number of the account summary and where it stands.</summary>
public sealed record AccountNumber(int Value, Place Place);
