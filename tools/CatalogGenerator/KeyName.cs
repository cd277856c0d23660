namespace PolicyLint.CatalogGenerator;

/// <summary>Names of condition keys, of which the sources write the part that a policy chooses in several ways.</summary>
internal static class KeyName
{
    private const string Placeholder = "${TagKey}";

    /// <summary>
    /// With a placeholder of one form: <c>s3:ExistingObjectTag/&lt;key&gt;</c>, <c>aws:PrincipalTag/tag-key</c> and
    /// <c>glacier:ResourceTag/</c> all mean <c>…/${TagKey}</c>.
    /// </summary>
    public static string Normal(string written)
    {
        if (written.EndsWith("/<key>", StringComparison.Ordinal) || written.EndsWith("/tag-key", StringComparison.Ordinal))
        {
            return written[..(written.LastIndexOf('/') + 1)] + Placeholder;
        }

        return written.EndsWith('/') ? written + Placeholder : written;
    }

    public static string Lower(string written) => Normal(written).ToLowerInvariant();
}
