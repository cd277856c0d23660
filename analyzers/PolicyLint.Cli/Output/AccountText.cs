using PolicyLint.Model;
using PolicyLint.Text;

namespace PolicyLint.Cli.Output;

/// <summary>What the findings on accounts rest on: the day that ages are counted to, which exports were there and which were not.</summary>
internal sealed class AccountText(TextWriter writer, TextStyle style)
{
    public void Write(CheckReport report)
    {
        foreach (var account in report.Accounts.SelectMany(inventory => inventory.Accounts))
        {
            Write(account, report.AccountDay);
        }
    }

    private void Write(Account account, DateTime? day)
    {
        writer.Write(style.Strong(ShownText.Escape(account.Name)) + "\n");
        writer.Write("  ages are counted to: " + AccountBasis.DayOf(account, day) + "\n");
        writer.Write("  read: " + string.Join(", ", AccountBasis.Read(account)) + "\n");
        var missing = AccountBasis.Missing(account).ToList();
        if (missing.Count > 0)
        {
            writer.Write($"  not given: {string.Join(", ", missing)} (policylint account --how)\n");
        }

        writer.Write("\n");
    }
}
