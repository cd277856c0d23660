namespace PolicyLint.Reading.Templates;

/// <summary>A resource type whose properties are one statement of a resource policy.</summary>
/// <param name="Type">The CloudFormation type.</param>
/// <param name="Action">The property with the actions; <see cref="DefaultAction"/> stands for one that is not set.</param>
/// <param name="Prefix">What is put before each action to make it one of IAM; empty where they are written in full.</param>
/// <param name="Resource">The property with the resource that the statement is put on.</param>
/// <param name="ArnType">The service and type of that resource's ARN, where the property may hold its name only.</param>
internal sealed record StructuredPermission(string Type, string Action, string Prefix, string Resource, string ArnType)
{
    /// <summary>The action where none is written.</summary>
    public string? DefaultAction { get; init; }
}
