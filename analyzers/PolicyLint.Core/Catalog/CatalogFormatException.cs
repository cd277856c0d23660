namespace PolicyLint.Catalog;

/// <summary>A catalogue file that is cut off, damaged, or of another version than this reader's.</summary>
public sealed class CatalogFormatException : Exception
{
    public CatalogFormatException(string message)
        : base(message)
    {
    }

    public CatalogFormatException()
    {
    }

    public CatalogFormatException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
