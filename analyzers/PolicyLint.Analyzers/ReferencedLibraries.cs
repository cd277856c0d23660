namespace PolicyLint.Analyzers;

/// <summary>The libraries whose code can hold policies or credentials.</summary>
[Flags]
internal enum ReferencedLibraries
{
    None = 0,
    Cdk = 1,
    AwsSdk = 2,
    Pulumi = 4,
}
