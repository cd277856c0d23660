namespace PolicyLint.Text;

/// <summary>Why bytes are no text.</summary>
public enum DecodingFaultKind
{
    /// <summary>A byte, or a run of bytes, that the encoding does not allow; shown as U+FFFD.</summary>
    InvalidByte,

    /// <summary>Every second byte is zero: UTF-16, but no byte order mark says so. Nothing else of the text can be trusted.</summary>
    Utf16WithoutByteOrderMark,
}
