using PolicyLint.Catalog;

namespace PolicyLint.Rules.Names;

/// <summary>Finds what an operation of an API needs, also where its name carries the version of the API.</summary>
internal static class ApiOperation
{
    /// <summary>Null if no operation of this name is known.</summary>
    public static ApiName? Find(string name, AwsCatalog catalog)
    {
        if (ApiNames.Find(name) is { } known)
        {
            return known;
        }

        if (ApiNames.WithoutVersion(name) is not { } plain)
        {
            return null;
        }

        return catalog.FindAction(plain) is { IsRetired: false } action ? new ApiName(ApiNameNeed.Permissions, [action.FullName]) : ApiNames.Find(plain);
    }
}
