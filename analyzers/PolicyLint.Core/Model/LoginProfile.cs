using System.Collections.Immutable;
using PolicyLint.Text;

namespace PolicyLint.Model;

/// <summary>The password with which a user signs in to the console.</summary>
/// <remarks>https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-iam-user-loginprofile.html</remarks>
public sealed class LoginProfile(User user, Place place)
{
    public User User { get; } = user;

    public Place Place { get; } = place;

    public Guard Guard { get; init; } = Guard.Always;

    /// <summary>
    /// The password, once for each branch of the conditions around it. A hole says by <see cref="Hole.Default"/> and
    /// <see cref="Hole.IsHidden"/> how a parameter keeps it.
    /// </summary>
    public ImmutableArray<WrittenValue> Passwords { get; init; } = [];

    /// <summary>Whether the user must choose another password at the first sign-in. Not unless it is said.</summary>
    public Answer IsResetRequired { get; init; } = Answer.No;
}
