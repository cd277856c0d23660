namespace PolicyLint.Catalog;

/// <summary>What is written of an action beside its name: a byte of marks and the numbers of the sets it shares with others.</summary>
internal readonly record struct ActionBody(byte Marks, int ResourceSet, int KeySet, int DependentSet)
{
    public const int LevelMask = 7;
    public const byte RetiredMark = 8;
    public const byte PermissionOnlyMark = 16;
    public const byte DependentsMark = 32;

    public AccessLevel AccessLevel => (AccessLevel)(Marks & LevelMask);

    public bool IsRetired => (Marks & RetiredMark) != 0;

    public bool IsPermissionOnly => (Marks & PermissionOnlyMark) != 0;
}
