using PolicyLint.Cli.Commands;

return RootPolicyLintCommand.Run(args, Console.In, Console.Out, Console.Error);
