using System.Text;
using PolicyLint.Cli.Commands;

// What .NET opens writes each piece on its own: a report of fifty thousand findings is millions of pieces.
var encoding = Console.OutputEncoding is UTF8Encoding ? new UTF8Encoding(false) : Console.OutputEncoding;
using var output = new StreamWriter(Console.OpenStandardOutput(), encoding, 1 << 14);
Console.SetOut(output);
return RootPolicyLintCommand.Run(args, Console.In, Console.Out, Console.Error);
