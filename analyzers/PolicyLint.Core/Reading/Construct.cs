using PolicyLint.Text;

namespace PolicyLint.Reading;

/// <summary>What a construct of AWS CDK made: a resource, an output, a parameter.</summary>
/// <param name="Resource">All of it in the template.</param>
/// <param name="PathPlace">Where the template, or the manifest beside it, says the construct's path.</param>
/// <param name="Path">The construct's path in its app: <c>App/UploadRole/Resource</c>.</param>
public sealed record Construct(Place Resource, Place PathPlace, string Path);
