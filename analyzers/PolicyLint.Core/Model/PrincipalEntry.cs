namespace PolicyLint.Model;

/// <summary>One principal of a statement.</summary>
public readonly record struct PrincipalEntry(PrincipalType Type, WrittenValue Written)
{
    /// <summary>
    /// Whether everyone is meant, anonymous callers too: <c>"*"</c> or <c>{"AWS": "*"}</c>, which are equal. Maybe, if a hole may
    /// hold the asterisk.
    /// </summary>
    public Answer IsEveryone
    {
        get
        {
            if (Type is not (PrincipalType.Everyone or PrincipalType.Aws))
            {
                return Answer.No;
            }

            return Written.Value switch
            {
                KnownValue known => (known.Content == "*").ToAnswer(),
                UnknownValue unknown => unknown.Hole.MayHoldWildcard ? Answer.Maybe : Answer.No,
                OneOfValue => Answer.Maybe,
                _ => Answer.No,
            };
        }
    }
}
