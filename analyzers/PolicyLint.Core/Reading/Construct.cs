using PolicyLint.Text;

namespace PolicyLint.Reading;

/// <summary>A resource that a construct of AWS CDK made.</summary>
/// <param name="Resource">The whole resource in the template.</param>
/// <param name="PathPlace">Where the template says the construct's path.</param>
/// <param name="Path">The construct's path in its app: <c>App/UploadRole/Resource</c>.</param>
public sealed record Construct(Place Resource, Place PathPlace, string Path);
