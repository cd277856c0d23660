using PolicyLint.Syntax;
using PolicyLint.Text;

namespace PolicyLint.Core.Tests.Syntax;

public sealed class YamlSyntaxReaderTests
{
    private const string Policy = """
        Version: "2012-10-17"
        Statement:
          - Effect: Allow   # why
            Action: [s3:GetObject, 'iam:*']
            Resource:
              - arn:aws:s3:::a/*
              - !Sub x
            Condition: {Bool: {"a:b": true}}
          - &deny
            Effect: Deny
            Sid: |
              block
              text
            Action: "\u002a"
          - <<: *deny
            Sid: >-
              folded
              text
        """;

    [Test]
    public void Reads_block_and_flow_with_exact_places()
    {
        var tree = Read(Policy);
        var action = tree.NodeAt(Policy.IndexOf("'iam:*'", StringComparison.Ordinal));

        Assert.Multiple(() =>
        {
            Assert.That(tree.Errors, Is.Empty);
            Assert.That(Shown(action), Is.EqualTo("'iam:*'"));
            Assert.That(action.Value, Is.EqualTo("iam:*"));
            Assert.That(tree.PathAt(action.Span.Start), Is.EqualTo("Statement[0].Action[1]"));
            Assert.That(tree.NodeAt(Policy.IndexOf("Effect", StringComparison.Ordinal)).Value, Is.EqualTo("Effect"));
        });
    }

    [Test]
    public void Keeps_tags_and_kinds()
    {
        var tree = Read("a: !Sub x\nb: 2012-10-17\nc: true\nd: 12\ne: ~\nf: '12'\ng:\n");

        Assert.That(tree.Root.Member("a").Tag, Is.EqualTo("!Sub"));
        Assert.That(
            "bcdefg".Select(name => tree.Root.Member(name.ToString()).Kind),
            Is.EqualTo(new[]
            {
                SyntaxKind.String, SyntaxKind.Boolean, SyntaxKind.Number, SyntaxKind.Null, SyntaxKind.String, SyntaxKind.Null,
            }));
    }

    [Test]
    public void Expands_a_merge_key_and_lets_own_names_win()
    {
        var tree = Read(Policy);
        var merged = default(SyntaxNode);
        foreach (var item in tree.Root.Member("Statement").Items)
        {
            merged = item;
        }

        Assert.That(merged.Member("Effect").Value, Is.EqualTo("Deny"));
        Assert.That(merged.Member("Effect").IsExpanded, Is.True);
        Assert.That(merged.Member("Sid").Value, Is.EqualTo("folded text"));
    }

    [Test]
    public void Reads_several_documents_of_one_file()
    {
        var roots = 0;
        foreach (var root in Read("a: 1\n---\nb: 2\n").Roots)
        {
            roots++;
            Assert.That(root.Kind, Is.EqualTo(SyntaxKind.Mapping));
        }

        Assert.That(roots, Is.EqualTo(2));
    }

    [Test]
    public void Reports_an_unquoted_asterisk_at_its_place_and_reads_on()
    {
        const string Text = "Effect: Allow\nAction: *\nResource: [*, \"a * b\"] # * \nSid: '*'\n";
        var tree = Read(Text);

        var error = tree.Errors.Single();
        Assert.Multiple(() =>
        {
            Assert.That(error.Kind, Is.EqualTo(SyntaxErrorKind.UnquotedAsterisk));
            Assert.That(error.Span.Start, Is.EqualTo(Text.IndexOf('*', StringComparison.Ordinal)));
            Assert.That(error.Count, Is.EqualTo(2));
            Assert.That(tree.Root.Member("Action").Value, Is.EqualTo("*"));
            Assert.That(tree.Root.Member("Sid").Value, Is.EqualTo("*"));
        });
    }

    [TestCase("a:\n\tb: 1\n", SyntaxErrorKind.TabIndentation, 3)]
    [TestCase("a: *none\n", SyntaxErrorKind.UndefinedAlias, 3)]
    [TestCase("a: &x [*x]\n", SyntaxErrorKind.CircularAlias, 7)]
    [TestCase("a: {<<: 1}\n", SyntaxErrorKind.InvalidMerge, 8)]
    [TestCase("? [a]\n: 1\n", SyntaxErrorKind.ComplexName, 2)]
    [TestCase("", SyntaxErrorKind.Empty, 0)]
    [TestCase("a: 1\0", SyntaxErrorKind.NulCharacter, 4)]
    public void Reports_each_kind_of_error_at_its_place(string text, SyntaxErrorKind kind, int start)
    {
        var errors = Read(text).Errors;

        Assert.That(errors.Select(error => error.Kind), Does.Contain(kind));
        Assert.That(errors.Single(error => error.Kind == kind).Span.Start, Is.EqualTo(start));
    }

    [Test]
    public void Answers_an_alias_bomb_with_the_anchor_that_is_too_much()
    {
        var text = "a0: &a0 [x,x,x,x,x,x,x,x,x,x]\n"
            + string.Concat(Enumerable.Range(1, 9).Select(level => $"a{level}: &a{level} [{string.Join(",", Enumerable.Repeat($"*a{level - 1}", 10))}]\n"));

        var tree = Read(text);

        Assert.That(tree.Errors.Select(error => error.Kind), Is.EqualTo(new[] { SyntaxErrorKind.ExpansionLimit }));
    }

    [TestCase("[")]
    [TestCase("{a: ")]
    public void Stops_at_the_depth_limit(string opening)
    {
        var tree = Read(string.Concat(Enumerable.Repeat(opening, 2_000_000)));

        Assert.That(tree.Errors.Select(error => error.Kind), Is.EqualTo(new[] { SyntaxErrorKind.TooDeep }));
    }

    [Test]
    public void Answers_every_prefix_and_one_character_mutation_of_a_policy_without_an_exception()
    {
        for (var index = 0; index < Policy.Length; index++)
        {
            AssertInside(Policy[..index]);
            AssertInside(Policy.Remove(index, 1));
            foreach (var unit in "{}[]\",:'*&!-|>#\t\n\0 ")
            {
                AssertInside(Policy.Remove(index, 1).Insert(index, unit.ToString()));
            }
        }
    }

    private static void AssertInside(string text)
    {
        var tree = Read(text);
        var all = new TextSpan(0, text.Length);
        Assert.That(tree.Errors.All(error => all.Contains(error.Span)), Is.True, text);
        foreach (var root in tree.Roots)
        {
            AssertInside(root, all, text);
        }
    }

    private static void AssertInside(SyntaxNode node, TextSpan all, string text)
    {
        Assert.That(all.Contains(node.Span), Is.True, $"{node.Kind} {node.Span} of {text}");
        if (node.IsScalar && node.Kind != SyntaxKind.Hole)
        {
            Assert.That(node.ToMappedText().Content, Is.EqualTo(node.Value), text);
        }

        foreach (var member in node.Members)
        {
            AssertInside(member.Name, all, text);
            AssertInside(member.Value, all, text);
        }

        foreach (var item in node.Items)
        {
            AssertInside(item, all, text);
        }
    }

    private static string Shown(SyntaxNode node) => Policy.Substring(node.Span.Start, node.Span.Length);

    private static SyntaxTree Read(string text) => YamlSyntaxReader.Read(new SourceText("a.yaml", text).Mapped);
}
