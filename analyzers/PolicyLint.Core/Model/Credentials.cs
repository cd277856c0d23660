using System.Collections.Immutable;
using PolicyLint.Text;

namespace PolicyLint.Model;

/// <summary>The long-term credentials of a user or of the root user: a row of the credential report.</summary>
/// <remarks>https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_getting-report.html</remarks>
public sealed class Credentials(Account account, string userName, string arn, Place place)
{
    /// <summary>What the report calls the root user.</summary>
    public const string RootName = "<root_account>";

    public Account Account { get; } = account;

    public string UserName { get; } = userName;

    public string Arn { get; } = arn;

    /// <summary>Where the name stands.</summary>
    public Place Place { get; } = place;

    public bool IsRoot => UserName == RootName;

    /// <summary>When the user was made.</summary>
    public ReportedTime Created { get; init; }

    /// <summary>Whether it can sign in to the console; maybe for the root user, of whom the report does not say it.</summary>
    public Answer HasPassword { get; init; } = Answer.Maybe;

    /// <summary>Where the report says whether there is a password.</summary>
    public Place PasswordPlace { get; init; } = place;

    public ReportedTime PasswordLastUsed { get; init; }

    public ReportedTime PasswordLastChanged { get; init; }

    public Place PasswordLastUsedPlace { get; init; } = place;

    public Answer HasMfa { get; init; } = Answer.Maybe;

    public Place MfaPlace { get; init; } = place;

    public ImmutableArray<ReportedKey> Keys { get; init; } = [];

    public ImmutableArray<ReportedCertificate> Certificates { get; init; } = [];

    /// <summary>The user in the authorization details; null if they are not there.</summary>
    public User? User { get; internal set; }

    /// <summary>Whether one of the keys surely works.</summary>
    public bool HasActiveKey
    {
        get
        {
            foreach (var key in Keys)
            {
                if (key.IsActive == Answer.Yes)
                {
                    return true;
                }
            }

            return false;
        }
    }
}
