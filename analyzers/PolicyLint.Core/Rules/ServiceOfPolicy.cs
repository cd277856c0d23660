using PolicyLint.Model;

namespace PolicyLint.Rules;

/// <summary>The one service whose actions a policy is about: of a policy that hangs on a resource, the service of the resource.</summary>
internal static class ServiceOfPolicy
{
    /// <summary>The prefix of every action of every statement, in small letters; null if there are several, or one is not known.</summary>
    public static string? Of(PolicyDocument document)
    {
        string? service = null;
        foreach (var statement in document.Statements)
        {
            foreach (var variant in statement.Variants)
            {
                foreach (var action in variant.Actions.Values)
                {
                    if (action.Text is not { } text || text.IndexOf(':') is not (> 0 and var colon))
                    {
                        return null;
                    }

                    if (service is null)
                    {
                        service = text.Substring(0, colon).ToLowerInvariant();
                    }
                    else if (colon != service.Length || string.Compare(text, 0, service, 0, colon, StringComparison.OrdinalIgnoreCase) != 0)
                    {
                        return null;
                    }
                }
            }
        }

        return service;
    }
}
