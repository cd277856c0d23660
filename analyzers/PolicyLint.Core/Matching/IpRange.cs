using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace PolicyLint.Matching;

/// <summary>A network in the notation of RFC 4632 and RFC 4291, as IpAddress conditions take it: <c>203.0.113.0/24</c>, <c>2001:db8::/32</c>.</summary>
/// <remarks>https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html#Conditions_IPAddress</remarks>
public sealed class IpRange
{
    private readonly byte[] _address;

    private IpRange(byte[] address, int prefixLength)
    {
        _address = address;
        PrefixLength = prefixLength;
    }

    /// <summary>How many bits are the network's; all of them for a lone address.</summary>
    public int PrefixLength { get; }

    /// <summary>Whether bits behind the prefix are set, which the comparison passes over.</summary>
    public bool HasHostBits => !Network().AsSpan().SequenceEqual(_address);

    /// <summary>The network that a text names; null if it names none.</summary>
    public static IpRange? Parse(string text)
    {
        var slash = text.IndexOf('/');
        var address = ParseAddress(slash < 0 ? text : text.Substring(0, slash));
        if (address is null)
        {
            return null;
        }

        var bits = address.Length * 8;
        return slash < 0 ? new IpRange(address, bits) : ParseLength(text, slash + 1) is { } length && length <= bits ? new IpRange(address, length) : null;
    }

    /// <summary>The network without host bits, with its prefix length.</summary>
    public override string ToString() => new IPAddress(Network()).ToString() + "/" + PrefixLength.ToString(CultureInfo.InvariantCulture);

    /// <summary>Whether all of another network is in this one; those of the fourth and of the sixth version have nothing in common.</summary>
    public bool Holds(IpRange other) =>
        other._address.Length == _address.Length && other.PrefixLength >= PrefixLength
        && Network(other._address, PrefixLength).AsSpan().SequenceEqual(Network());

    private byte[] Network() => Network(_address, PrefixLength);

    private static byte[] Network(byte[] address, int prefixLength)
    {
        var network = (byte[])address.Clone();
        for (var index = 0; index < network.Length; index++)
        {
            var bits = Math.Min(8, Math.Max(0, prefixLength - (index * 8)));
            network[index] &= (byte)(0xFF << (8 - bits));
        }

        return network;
    }

    private static int? ParseLength(string text, int start)
    {
        if (text.Length - start is < 1 or > 3)
        {
            return null;
        }

        var length = 0;
        for (var index = start; index < text.Length; index++)
        {
            if (text[index] is < '0' or > '9')
            {
                return null;
            }

            length = (length * 10) + text[index] - '0';
        }

        return length;
    }

    /// <summary>.NET also takes <c>1</c>, <c>0x7f.1</c>, brackets and zones, which AWS does not.</summary>
    private static byte[]? ParseAddress(string text)
    {
        if (text.IndexOf(':') < 0)
        {
            return ParseFour(text);
        }

        return text.IndexOfAny(['%', '[', ']']) < 0 && IPAddress.TryParse(text, out var address) && address.AddressFamily == AddressFamily.InterNetworkV6
            ? address.GetAddressBytes()
            : null;
    }

    private static byte[]? ParseFour(string text)
    {
        var parts = text.Split('.');
        if (parts.Length != 4)
        {
            return null;
        }

        var address = new byte[4];
        for (var index = 0; index < parts.Length; index++)
        {
            if (ParseLength(parts[index], 0) is not (<= byte.MaxValue and var part))
            {
                return null;
            }

            address[index] = (byte)part;
        }

        return address;
    }
}
