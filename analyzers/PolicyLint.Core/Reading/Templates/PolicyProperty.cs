namespace PolicyLint.Reading.Templates;

/// <summary>A property that holds policies.</summary>
/// <param name="ResourceType">The type it belongs to: <c>AWS::S3::BucketPolicy</c>.</param>
/// <param name="Path">The way to it from Properties; <c>[]</c> is each item of a list, <c>{}</c> each value of a map.</param>
/// <param name="Use">What the policy is used as.</param>
/// <param name="Format">How CloudFormation wants it written.</param>
/// <param name="Services">The prefixes of the actions it may hold; none where those of any service have a place.</param>
public sealed record PolicyProperty(string ResourceType, string Path, PropertyUse Use, PropertyFormat Format, params string[] Services);
