namespace PolicyLint.Reading.Records;

/// <summary>What a record is called by whoever wrote it.</summary>
/// <param name="Text">The decoded text, or a number as it is written.</param>
/// <param name="IsNumber">Whether it is a number of JSON.</param>
public readonly record struct RecordId(string Text, bool IsNumber);
