using System.Collections.Immutable;
using PolicyLint.Diagnostics;
using PolicyLint.Model;
using PolicyLint.Reading.Accounts;
using PolicyLint.Reading.Ignores;
using PolicyLint.Reading.Templates;
using PolicyLint.Syntax;
using PolicyLint.Text;

namespace PolicyLint.Reading.PolicyFiles;

/// <summary>
/// Reads a file of policies: one, a list of them, or what an AWS command printed around one. A text that holds no policy, and does
/// not look like a broken one, gives an empty result and no findings unless a policy is expected.
/// </summary>
public sealed class PolicyFileReader
{
    /// <summary>How deep the outputs of AWS commands nest a policy.</summary>
    private const int WrapperDepth = 8;

    private readonly MappedText _text;
    private readonly SourceText _source;
    private readonly PolicyFileOptions _options;
    private readonly InventoryBuilder _inventory;
    private readonly List<SyntaxTree> _trees = [];
    private TemplateApp? _app;
    private AccountExports? _exports;
    private TemplateMessages? _messages;
    private int _policies;
    private int _statements;
    private bool _isTemplate;
    private bool _isExport;

    private PolicyFileReader(MappedText text, PolicyFileOptions options, InventoryBuilder inventory, TemplateApp? app = null, AccountExports? exports = null)
    {
        _app = app;
        _exports = exports;
        _inventory = inventory;
        _text = text;
        _source = text.Source;
        _options = options;
    }

    private AccountExports Exports => _exports ??= new AccountExports(_inventory);

    /// <summary>Reads the policies of one file.</summary>
    public static ReadResult Read(SourceText source, PolicyFileOptions options) => Read(source.Mapped, options);

    /// <summary>Reads files that belong together: the templates among them are one app.</summary>
    public static ReadResult Read(SourceSet sources, PolicyFileOptions options)
    {
        if (sources.Texts is [var only] && !CloudAssembly.IsManifest(only))
        {
            return Read(only, options);
        }

        var app = new TemplateApp(new InventoryBuilder(), options.Parameters);
        var exports = new AccountExports(app.Inventory);
        var readers = sources.Texts.Select(text => new PolicyFileReader(text.Mapped, options, app.Inventory, app, exports)).ToList();
        var assembly = CloudAssembly.Check(sources);
        app.Manifest = assembly.Paths;
        readers.ForEach(reader => reader.Parse());
        app.Read();
        app.Inventory.IsWhole &= assembly.Findings.IsEmpty;
        var trees = new List<SyntaxTree>();
        exports.Read(trees);
        var inventory = app.Inventory.ToInventory();
        var results = readers.ConvertAll(reader => reader.ToResult(inventory));
        return new ReadResult(
            inventory,
            [.. assembly.Findings, .. exports.Messages.Findings, .. trees.SelectMany(tree => tree.Errors.Select(error => Error(tree, error))), .. results.SelectMany(result => result.Findings)],
            [.. results.SelectMany(result => result.Trees), .. trees],
            [.. assembly.NotAnalysed, .. exports.Messages.NotAnalysed, .. results.SelectMany(result => result.NotAnalysed)])
        {
            Constructs = [.. results.SelectMany(result => result.Constructs)],
            ExportTexts = exports.Texts,
            Definitions = [.. results.SelectMany(result => result.Definitions)],
            TakenParameters = app.TakenParameters,
            Ignores = WrittenIgnores.Of(results.Select(result => result.Ignores)),
        };
    }

    /// <summary>Reads the policies of a text that stands inside another: a string of a program, which may have holes.</summary>
    public static ReadResult ReadText(MappedText text, KindJudgement kind) => ReadText(text, new PolicyFileOptions(kind.Presumed, true));

    /// <summary>The same, where the content may tell the kind. A text inside another is JSON, and no name of a file says what it is.</summary>
    public static ReadResult ReadText(MappedText text, PolicyFileOptions options) => Read(text, options);

    /// <summary>Reads what one value of a text holds, where the text around it is a record of its own.</summary>
    public static ReadResult ReadValue(SyntaxNode value, PolicyFileOptions options) => Read(value.Tree.Text, options, reader =>
    {
        reader._trees.Add(value.Tree);
        reader.Look(value, 0, null);
    });

    private static ReadResult Read(MappedText text, PolicyFileOptions options) => Read(text, options, reader => reader.Parse());

    private static ReadResult Read(MappedText text, PolicyFileOptions options, Action<PolicyFileReader> parse)
    {
        var inventory = new InventoryBuilder();
        var reader = new PolicyFileReader(text, options, inventory);
        parse(reader);
        reader._app?.Read();
        reader._exports?.Read(reader._trees);
        var result = reader.ToResult(inventory.ToInventory());
        if (reader._app is { } app)
        {
            result = result with { TakenParameters = app.TakenParameters };
        }

        return reader._exports is not { IsEmpty: false } exports ? result : result with
        {
            Findings = exports.Messages.Findings.AddRange(result.Findings),
            NotAnalysed = exports.Messages.NotAnalysed.AddRange(result.NotAnalysed),
            ExportTexts = exports.Texts,
        };
    }

    private void Parse()
    {
        if (IsUtf16())
        {
            return;
        }

        if (ExportShape.AbsenceIn(_text.Content) is { } absent)
        {
            _isExport = true;
            Exports.AddAbsence(absent, _source);
            return;
        }

        if (ExportShape.IsCredentialReport(_text.Content, out var separator))
        {
            AddReport(CsvSyntaxReader.Read(_text, separator));
            return;
        }

        var isEncoded = UrlEncodedText.IsEncoded(_text.Content);
        var isYaml = !isEncoded && !IsJson();
        var tree = isEncoded ? JsonSyntaxReader.Read(UrlEncodedText.Decode(_text))
            : isYaml ? YamlSyntaxReader.Read(_text) : JsonSyntaxReader.Read(_text, IsJsonWithComments());
        _trees.Add(tree);
        if (isYaml)
        {
            (_messages ??= new TemplateMessages()).Ignores.ReadComments(tree);
        }

        foreach (var root in tree.Roots)
        {
            Look(root, 0, null);
        }
    }

    private void AddReport(SyntaxTree tree)
    {
        _isExport = true;
        _trees.Add(tree);
        Exports.Add(ExportKind.CredentialReport, tree.Root, null);
    }

    private bool IsUtf16() => !_source.Faults.IsEmpty && _source.Faults.Any(fault => fault.Kind == DecodingFaultKind.Utf16WithoutByteOrderMark);

    private void Look(SyntaxNode node, int depth, KindJudgement? wrapperKind)
    {
        if (depth > WrapperDepth)
        {
            return;
        }

        switch (node.Kind)
        {
            case SyntaxKind.Mapping when IsExport(node, depth):
                break;
            case SyntaxKind.Mapping when PolicyShape.IsTemplate(node):
                ReadTemplate(node);
                break;
            case SyntaxKind.Mapping when PolicyShape.IsPolicy(node):
                AddPolicy(node, wrapperKind);
                break;
            case SyntaxKind.Mapping:
                LookInWrapper(node, depth, wrapperKind);
                break;
            case SyntaxKind.Sequence:
                foreach (var item in node.Items)
                {
                    Look(item, depth + 1, wrapperKind);
                }

                break;
            case SyntaxKind.String when depth > 0 || UrlEncodedText.IsEncoded(node.Value):
                LookInString(node, wrapperKind);
                break;
        }
    }

    /// <summary>Takes what an AWS command prints of an account: at the top, in a list, under the ARN of what it is about.</summary>
    private bool IsExport(SyntaxNode node, int depth, string? owner = null)
    {
        if (ExportShape.KindOf(node) is { } kind)
        {
            _isExport = true;
            Exports.Add(kind, node, owner);
            return true;
        }

        if (depth > 1 || !ExportShape.IsByArn(node))
        {
            return false;
        }

        foreach (var member in node.Members)
        {
            TakeOwned(member.Value, member.Name.Value, depth + 1);
        }

        return true;
    }

    private void TakeOwned(SyntaxNode node, string owner, int depth)
    {
        if (node.Kind == SyntaxKind.Mapping && !IsExport(node, depth + 1, owner))
        {
            Look(node, depth, null);
        }

        foreach (var item in node.Items)
        {
            TakeOwned(item, owner, depth);
        }
    }

    private void ReadTemplate(SyntaxNode template)
    {
        _isTemplate = true;
        _app ??= new TemplateApp(_inventory, _options.Parameters);
        _app.Add(template, _trees, _messages ??= new TemplateMessages());
    }

    private void LookInWrapper(SyntaxNode node, int depth, KindJudgement? wrapperKind)
    {
        foreach (var member in node.Members)
        {
            var name = member.Name.Value;
            if (PolicyWrapper.Holds(name))
            {
                Look(member.Value, depth + 1, PolicyWrapper.KindOf(name) ?? wrapperKind);
            }
        }
    }

    private void LookInString(SyntaxNode node, KindJudgement? wrapperKind)
    {
        var value = node.Value;
        var isEncoded = UrlEncodedText.IsEncoded(value);
        if (!isEncoded && !value.TrimStart().StartsWith("{", StringComparison.Ordinal))
        {
            return;
        }

        var text = node.ToMappedText();
        var tree = JsonSyntaxReader.Read(isEncoded ? UrlEncodedText.Decode(text) : text);
        _trees.Add(tree);
        if (PolicyShape.IsPolicy(tree.Root))
        {
            AddPolicy(tree.Root, wrapperKind);
        }
    }

    private void AddPolicy(SyntaxNode policy, KindJudgement? wrapperKind)
    {
        var written = PolicyTree.Of(policy);
        var kind = (_options.Kind ?? (IsPart ? null : PolicyNameKind.Of(_source.Name))) is { } certain
            ? KindJudgement.Certain(certain)
            : wrapperKind ?? PolicyContentKind.Of(policy, written);
        var document = new PolicyDocument(written, kind);
        _inventory.Add(document);
        _policies++;
        _statements += document.Statements.Length;
    }

    private ReadResult ToResult(Inventory inventory)
    {
        if (IsUtf16())
        {
            return Utf16();
        }

        if (_isTemplate || _isExport)
        {
            var own = inventory.Documents.Where(document => ReferenceEquals(document.Place.Source, _source)).ToList();
            _policies = own.Count;
            _statements = own.Sum(document => document.Statements.Length);
        }

        var findings = new List<Finding>();
        var notAnalysed = new List<NotAnalysed>();
        if (_messages is not null)
        {
            findings.AddRange(_messages.Findings);
            notAnalysed.AddRange(_messages.NotAnalysed);
        }

        var firstError = FirstError();
        var isBroken = firstError is not null && _statements == 0;
        var looksLikePolicy = isBroken && PolicyShape.LooksLikePolicy(_text.Content);
        if (isBroken && (looksLikePolicy || _policies > 0))
        {
            notAnalysed.Add(new NotAnalysed(_source.Name, "no statement could be read", LineOf(firstError!.Value)));
        }

        if (_policies > 0 || _isTemplate || _isExport || looksLikePolicy || _options.ExpectsPolicy)
        {
            AddTextFindings(findings);
        }

        if (_policies == 0 && notAnalysed.Count == 0 && _options.ExpectsPolicy && findings.Count == 0 && !_isTemplate && !_isExport)
        {
            findings.Add(At(ReadingRules.NoPolicy, new Place(_text, new TextSpan(0, IsPart ? _text.Content.Length : 0))));
        }

        return new ReadResult(inventory, [.. findings], [.. _trees], [.. notAnalysed])
        {
            Constructs = _messages?.Constructs.ToImmutable() ?? [],
            Definitions = _messages?.Definitions.ToImmutable() ?? [],
            Ignores = _policies > 0 || _isTemplate ? _messages?.Ignores.ToIgnores() ?? WrittenIgnores.None : WrittenIgnores.None,
        };
    }

    private void AddTextFindings(List<Finding> findings)
    {
        foreach (var fault in _source.Faults)
        {
            var more = fault.Count > 1 ? $" (and {fault.Count - 1} more)" : string.Empty;
            findings.Add(At(ReadingRules.InvalidByte, new Place(_source.Mapped, fault.Span), $"{fault.Byte:X2}", $"{fault.ByteOffset}", more));
        }

        foreach (var tree in _trees)
        {
            foreach (var error in tree.Errors)
            {
                findings.Add(Error(tree, error));
            }
        }
    }

    private ReadResult Utf16()
    {
        if (!_options.ExpectsPolicy && !PolicyShape.LooksLikePolicy(_text.Content))
        {
            return new ReadResult(Inventory.Empty, [], [], []);
        }

        const string Reason = "this looks like UTF-16 without a byte order mark";
        var finding = At(ReadingRules.NotAnalysed, new Place(_source.Mapped, new TextSpan(0, 0)), Reason, "save the file as UTF-8");
        return new ReadResult(Inventory.Empty, [finding], [], [new NotAnalysed(_source.Name, Reason)]);
    }

    private (SyntaxTree Tree, SyntaxError Error)? FirstError()
    {
        foreach (var tree in _trees)
        {
            foreach (var error in tree.Errors)
            {
                return (tree, error);
            }
        }

        return null;
    }

    private int LineOf((SyntaxTree Tree, SyntaxError Error) error) =>
        _source.Lines.LineAt(error.Tree.Text.ToSource(error.Error.Span).Start);

    private static Finding Error(SyntaxTree tree, SyntaxError error)
    {
        var (message, advice) = SyntaxMessages.Of(error.Kind, error.Detail);
        var counted = error.Count > 1 ? $"{message} ({error.Count} times in this text)" : message;
        return At(ReadingRules.SyntaxError, new Place(tree.Text, error.Span), counted, advice);
    }

    private static Finding At(RuleDescriptor rule, Place place, params ImmutableArray<string> arguments) =>
        new() { Rule = rule, Place = place, Severity = rule.Severity, Arguments = arguments };

    private bool IsJsonWithComments() => _source.Name.EndsWith(".jsonc", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether the text stands inside another.</summary>
    private bool IsPart => _text.Outer is not null;

    private bool IsJson()
    {
        if (IsPart)
        {
            return true;
        }

        var name = _source.Name;
        if (name.EndsWith(".yaml", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".yml", StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        if (name.EndsWith(".json", StringComparison.OrdinalIgnoreCase) || IsJsonWithComments())
        {
            return true;
        }

        var start = _text.Content.AsSpan().TrimStart();
        return start.IsEmpty || start[0] is '{' or '[' or '/';
    }
}
