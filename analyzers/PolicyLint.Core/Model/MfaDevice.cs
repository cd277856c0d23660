using PolicyLint.Text;

namespace PolicyLint.Model;

/// <summary>A device for multi-factor authentication.</summary>
/// <param name="SerialNumber">The ARN of a virtual device or a passkey, the serial number of a hardware token.</param>
/// <param name="Owner">The ARN or name of the user it belongs to; null if to nobody, or not said.</param>
/// <param name="IsVirtual">Whether it is an app.</param>
/// <param name="Place">Where it stands.</param>
public sealed record MfaDevice(string SerialNumber, string? Owner, bool IsVirtual, Place Place)
{
    /// <summary>Whether it is of the root user.</summary>
    public bool IsRoots =>
        Owner?.EndsWith(":root", StringComparison.Ordinal) == true || SerialNumber.EndsWith(":mfa/root-account-mfa-device", StringComparison.Ordinal);
}
