namespace PolicyLint.Text;

/// <summary>
/// Decodes a scalar a second time, character by character, when a place inside it is needed: an account inside an ARN, JSON
/// inside a string. Implemented by each syntax, so that what holds a value need not know which one it comes from.
/// </summary>
public interface IScalarTexts
{
    /// <summary>The decoded text of the scalar with this index, each character mapped.</summary>
    MappedText MapScalar(int index);
}
