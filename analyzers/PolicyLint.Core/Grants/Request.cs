using System.Collections.Immutable;

namespace PolicyLint.Grants;

/// <summary>One request to AWS, as a policy looks at it.</summary>
/// <param name="Principal">
/// The ARN of the caller: a user, a role, the session of a role; or the name of a service (<c>lambda.amazonaws.com</c>), or of an identity
/// provider.
/// </param>
/// <param name="Action">What is asked for: <c>s3:GetObject</c>.</param>
/// <param name="Resource">The ARN of what it is asked of; <c>*</c> for an action that works on no resource.</param>
/// <param name="Context">The values of the condition keys that the request carries, by name in any case; several for some keys.</param>
/// <remarks>https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic.html</remarks>
public sealed record Request(string Principal, string Action, string Resource, ImmutableDictionary<string, ImmutableArray<string>> Context)
{
    /// <summary>A context that carries no key.</summary>
    public static readonly ImmutableDictionary<string, ImmutableArray<string>> NoContext =
        ImmutableDictionary<string, ImmutableArray<string>>.Empty.WithComparers(StringComparer.OrdinalIgnoreCase);

    /// <summary>The values of a key; default if the request does not carry it.</summary>
    public ImmutableArray<string> ValuesOf(string key) => Context.TryGetValue(key, out var values) ? values : default;

    public override string ToString() =>
        $"{Action} on {Resource} by {Principal}" + string.Concat(Context.Select(key => $", {key.Key} = {string.Join(" ", key.Value)}"));
}
