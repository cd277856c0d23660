namespace PolicyLint.Reading.Templates;

/// <summary>How CloudFormation wants the policy in a property written.</summary>
public enum PropertyFormat
{
    /// <summary>As an object, or as JSON in a string.</summary>
    ObjectOrText,

    /// <summary>As an object by its schema. CloudFormation takes JSON in a string as well for many of these, so that is no mistake.</summary>
    Object,

    /// <summary>As JSON in a string: an object is rejected.</summary>
    Text,
}
