namespace PolicyLint.Analyzers.Cdk;

/// <summary>Marks what code that is not looked at may change.</summary>
internal static class CdkSharing
{
    /// <summary>Code that is not looked at may change it from now on.</summary>
    public static void Share(CdkNode node, int depth = 0)
    {
        if (depth > 8)
        {
            return;
        }

        if (node is CdkContainer container)
        {
            if (container.IsShared)
            {
                return;
            }

            container.Share();
        }

        switch (node)
        {
            case CdkList list:
                foreach (var item in list.Items)
                {
                    Share(item.Node, depth + 1);
                }

                break;
            case CdkMap map:
                foreach (var member in map.Members)
                {
                    Share(member.Value, depth + 1);
                }

                break;
            case CdkDocument document:
                Share(document.Statements, depth + 1);
                break;
            case CdkJson json:
                Share(json.Content, depth + 1);
                break;
            case CdkChoice choice:
                Share(choice.WhenTrue, depth + 1);
                Share(choice.WhenFalse, depth + 1);
                break;
        }
    }
}
