namespace PolicyLint.Model;

/// <summary>The JSON type a value is written as.</summary>
public enum WrittenShape : byte
{
    String,
    Number,
    Boolean,
    Null,

    /// <summary>Nothing stands there: a half-written file.</summary>
    Missing,
}
