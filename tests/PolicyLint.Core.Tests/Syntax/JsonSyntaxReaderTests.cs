using System.Globalization;
using CsCheck;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using PolicyLint.Syntax;
using PolicyLint.Text;

namespace PolicyLint.Core.Tests.Syntax;

public sealed class JsonSyntaxReaderTests
{
    private const string Policy =
        """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":["s3:Get\u004fbject","*"],"Resource":"*","Condition":{"Bool":{"a:b":true,"c:d":[1.5e3,null]}}}]}""";

    [TestCase("", SyntaxErrorKind.Empty, 0)]
    [TestCase("  // only\n", SyntaxErrorKind.Comment, 2)]
    [TestCase("[1, @ 2]", SyntaxErrorKind.UnquotedText, 4)]
    [TestCase("[1]\0", SyntaxErrorKind.NulCharacter, 3)]
    [TestCase("{\"a\": \"b\n}", SyntaxErrorKind.UnterminatedString, 6)]
    [TestCase("[\"a\tb\"]", SyntaxErrorKind.ControlCharacter, 3)]
    [TestCase("[\"a\\xb\"]", SyntaxErrorKind.InvalidEscape, 3)]
    [TestCase("[\"\\ud83d\"]", SyntaxErrorKind.LoneSurrogate, 2)]
    [TestCase("['a']", SyntaxErrorKind.SingleQuotes, 1)]
    [TestCase("{a: 1}", SyntaxErrorKind.UnquotedText, 1)]
    [TestCase("[01]", SyntaxErrorKind.InvalidNumber, 1)]
    [TestCase("[NaN]", SyntaxErrorKind.InvalidNumber, 1)]
    [TestCase("[1 /* x */]", SyntaxErrorKind.Comment, 3)]
    [TestCase("[1] /* x", SyntaxErrorKind.UnterminatedComment, 4)]
    [TestCase("[1,]", SyntaxErrorKind.TrailingComma, 2)]
    [TestCase("{\"a\":1,}", SyntaxErrorKind.TrailingComma, 6)]
    [TestCase("[1 2]", SyntaxErrorKind.MissingComma, 3)]
    [TestCase("{\"a\":1 \"b\":2}", SyntaxErrorKind.MissingComma, 7)]
    [TestCase("{\"a\" 1}", SyntaxErrorKind.MissingColon, 5)]
    [TestCase("{\"a\":}", SyntaxErrorKind.MissingValue, 5)]
    [TestCase("[1,,2]", SyntaxErrorKind.MissingValue, 3)]
    [TestCase("{:1}", SyntaxErrorKind.MissingName, 1)]
    [TestCase("[1]]", SyntaxErrorKind.TextAfterEnd, 3)]
    [TestCase("}", SyntaxErrorKind.MismatchedBracket, 0)]
    [TestCase("{\"a\":[1}", SyntaxErrorKind.UnclosedBracket, 5)]
    [TestCase("[1", SyntaxErrorKind.UnclosedBracket, 0)]
    [TestCase("{} {}", SyntaxErrorKind.TextAfterEnd, 3)]
    public void Reports_each_kind_of_error_at_its_place(string text, SyntaxErrorKind kind, int start)
    {
        var errors = Read(text).Errors;

        Assert.That(errors.Select(error => error.Kind), Does.Contain(kind));
        Assert.That(errors.Single(error => error.Kind == kind).Span.Start, Is.EqualTo(start));
    }

    [Test]
    public void Reports_a_file_in_single_quotes_once_with_a_count_and_reads_it()
    {
        var tree = Read(Policy.Replace('"', '\''));

        var error = tree.Errors.Single();
        Assert.That(error.Kind, Is.EqualTo(SyntaxErrorKind.SingleQuotes));
        Assert.That(error.Count, Is.GreaterThan(10));
        Assert.That(tree.Root.Member("Version").Value, Is.EqualTo("2012-10-17"));
    }

    // One mistake is one error, and what stands after it is read as it was meant.
    [TestCase("{\"a\": arn:aws:s3:::b/*, \"b\": 2}", SyntaxErrorKind.UnquotedText, "{a:arn:aws:s3:::b/*,b:2}")]
    [TestCase("{\"a\": arn:aws:s3:::b/*\n}", SyntaxErrorKind.UnquotedText, "{a:arn:aws:s3:::b/*}")]
    [TestCase("[s3:Get*, s3:Put*]", SyntaxErrorKind.UnquotedText, "[s3:Get*,s3:Put*]")]
    [TestCase("{\"a\": b c \n, \"e\": 1}", SyntaxErrorKind.UnquotedText, "{a:b c,e:1}")]
    [TestCase("{\"a\": s3:Get*\", \"b\": 2}", SyntaxErrorKind.UnquotedText, "{a:s3:Get*\",b:2}")]
    [TestCase("{a\": 1, \"b\": 2}", SyntaxErrorKind.UnquotedText, "{a\":1,b:2}")]
    [TestCase("{\"a\": \"x,\n \"b\": 2}", SyntaxErrorKind.UnterminatedString, "{a:x,b:2}")]
    [TestCase("{\"a\": [\"x\", \"y],\n \"b\": 2}", SyntaxErrorKind.UnterminatedString, "{a:[x,y],b:2}")]
    [TestCase("{\"a\": \"x\ny\", \"b\": 2}", SyntaxErrorKind.UnterminatedString, "{a:x,y\":,b:2}")]
    [TestCase("{\"a\" \"b\": 2}", SyntaxErrorKind.MissingColon, "{a:,b:2}")]
    [TestCase("{\"a\": \"b\": 2}", SyntaxErrorKind.MissingValue, "{a:,b:2}")]
    [TestCase("{\"a\" = 1, \"b\": 2}", SyntaxErrorKind.UnexpectedCharacter, "{a:1,b:2}")]
    [TestCase("{\"a\": 1; \"b\": 2}", SyntaxErrorKind.UnexpectedCharacter, "{a:1,b:2}")]
    [TestCase("{\"a\":: 1, \"b\": 2}", SyntaxErrorKind.UnexpectedCharacter, "{a:1,b:2}")]
    [TestCase("{\"a\":\u00a01, \"b\": 2}", SyntaxErrorKind.UnexpectedCharacter, "{a:1,b:2}")]
    [TestCase("{\u201ca\u201d: \u201cx\u201d, \"b\": 2}", SyntaxErrorKind.CurlyQuotes, "{a:x,b:2}")]
    [TestCase("{\"a\": [\"x\", \"y\", \"b\": 2}", SyntaxErrorKind.UnclosedBracket, "{a:[x,y],b:2}")]
    [TestCase("[{\"a\": 1, {\"a\": 2}]", SyntaxErrorKind.UnclosedBracket, "[{a:1},{a:2}]")]
    [TestCase("{\"a\": {\"b\": 1]}", SyntaxErrorKind.MismatchedBracket, "{a:{b:1}}")]
    [TestCase("{\"a\": 1}\n{\"a\": 2}", SyntaxErrorKind.TextAfterEnd, "{a:1}{a:2}")]
    [TestCase("{\"a\": 1}, \"b\": [2]}", SyntaxErrorKind.TextAfterEnd, "{a:1}[2]")]
    public void Reports_one_mistake_once_and_reads_the_rest(string text, SyntaxErrorKind kind, string read)
    {
        var tree = Read(text);

        Assert.That(tree.Errors.Select(error => error.Kind), Is.EqualTo(new[] { kind }));
        Assert.That(string.Concat(ToList(tree.Roots).Select(Shape)), Is.EqualTo(read));
    }

    private static string Shape(SyntaxNode node) => node.Kind switch
    {
        SyntaxKind.Mapping => "{" + string.Join(',', Members(node).Select(member => member.Name.Value + ":" + Shape(member.Value))) + "}",
        SyntaxKind.Sequence => "[" + string.Join(',', Items(node).Select(Shape)) + "]",
        _ => node.Value,
    };

    [Test]
    public void Gives_at_most_two_kinds_of_error_for_one_character_that_is_missing() =>
        Assert.That(Enumerable.Range(0, Indented.Length).Select(index => Indented.Remove(index, 1)).Where(text => Read(text).Errors.Length > 2)
            .Select(text => string.Join(' ', Read(text).Errors.Select(error => error.Kind)) + text), Is.Empty);

    [Test]
    public void Gives_at_most_four_kinds_of_error_for_one_character_too_many([Values('{', '}', '[', ']', '"', ',', ':', '\'', '0', 'a')] char unit) =>
        Assert.That(
            Enumerable.Range(0, Indented.Length).Select(index => Indented.Insert(index, unit.ToString())).Where(text => Read(text).Errors.Length > 4),
            Is.Empty);

    /// <summary>What most people have seen a linter do badly: one slip, and the other statement is gone.</summary>
    [Test]
    public void Reads_the_other_statement_whole_when_a_character_is_missing_in_the_first()
    {
        var start = Indented.IndexOf("\"Effect\": \"Allow\"", StringComparison.Ordinal);
        var end = Indented.IndexOf('}', start);
        var lost = Enumerable.Range(start, end - start).Select(index => Indented.Remove(index, 1))
            .Where(text => !string.Concat(ToList(Read(text).Roots).Select(Shape)).Contains("{Effect:Deny,Action:s3:*,Resource:*,Condition:{Bool:{aws:SecureTransport:false}}}"));

        Assert.That(lost, Is.Empty);
    }

    private const string Indented = """
        {
          "Version": "2012-10-17",
          "Statement": [
            {
              "Effect": "Allow",
              "Action": ["s3:GetObject", "s3:PutObject"],
              "Resource": "arn:aws:s3:::bucket/*"
            },
            {
              "Effect": "Deny",
              "Action": "s3:*",
              "Resource": "*",
              "Condition": { "Bool": { "aws:SecureTransport": "false" } }
            }
          ]
        }
        """;

    [TestCase("{\"a\": \"unclosed,\n \"b\": 2}", "b")]
    [TestCase("{\"a\": [1, 2], \"b\" 2}", "b")]
    [TestCase("{\"a\" 1, \"b\": 2}", "b")]
    [TestCase("{\"a\": , \"b\": 2}", "b")]
    public void Reads_on_after_an_error(string text, string name) => Assert.That(Names(Read(text)), Does.Contain(name));

    [Test]
    public void Stops_at_the_depth_limit_and_says_nothing_after()
    {
        var tree = Read(new string('[', 5_000_000) + "}}}}");

        Assert.That(tree.Errors.Select(error => error.Kind), Is.EqualTo(new[] { SyntaxErrorKind.TooDeep }));
        Assert.That(tree.Errors.Single().Span.Start, Is.EqualTo(SyntaxLimits.Depth));
    }

    [Test]
    public void Allows_comments_where_they_are_allowed() =>
        Assert.That(JsonSyntaxReader.Read(new SourceText("a", "// x\n[1, /* y */ 2]").Mapped, allowComments: true).Errors, Is.Empty);

    [TestCase("\"*\"", "Statement[0].Action[1]")]
    [TestCase("\"Effect\"", "Statement[0].Effect")]
    [TestCase("\"a:b\"", "Statement[0].Condition.Bool['a:b']")]
    public void Says_the_path_of_what_stands_at_an_offset(string text, string path) =>
        Assert.That(Read(Policy).PathAt(Policy.IndexOf(text, StringComparison.Ordinal)), Is.EqualTo(path));

    [Test]
    public void Answers_every_prefix_of_a_policy_without_an_exception()
    {
        for (var length = 0; length <= Policy.Length; length++)
        {
            AssertInside(Policy[..length]);
        }
    }

    [Test]
    public void Answers_every_one_character_mutation_of_a_policy_without_an_exception()
    {
        for (var index = 0; index < Policy.Length; index++)
        {
            AssertInside(Policy.Remove(index, 1));
            foreach (var unit in "{}[]\",:'\\ 0a\0/\n")
            {
                AssertInside(Policy.Remove(index, 1).Insert(index, unit.ToString()));
                AssertInside(Policy.Insert(index, unit.ToString()));
            }
        }
    }

    [Test]
    public void Gives_the_values_that_newtonsoft_gives_on_strict_json()
    {
        var json = Gen.Recursive<string>((depth, value) => depth > 3 ? Scalar : Gen.OneOf(Scalar, Sequence(value), Mapping(value)));
        json.Sample(text =>
        {
            var tree = Read(text);
            using var reader = new JsonTextReader(new StringReader(text)) { DateParseHandling = DateParseHandling.None, MaxDepth = null };
            return tree.Errors.IsEmpty && Equal(tree.Root, JToken.ReadFrom(reader));
        }, iter: 5_000, print: text => text, writeLine: TestContext.Out.WriteLine);
    }

    private static Gen<string> OneOf(params string[] texts) => Gen.Int[0, texts.Length - 1].Select(index => texts[index]);

    private static Gen<string> Space { get; } = OneOf("", " ", "\n", "\t\r\n ");

    private static Gen<string> Text { get; } = Gen.OneOf(
            Gen.Char[' ', '~'].Where(unit => unit is not ('"' or '\\')).Select(unit => unit.ToString()),
            OneOf("\\n", "\\\"", "\\\\", "\\/", "\\u00e9", "\\ud83d\\ude00", "é", "😀", "'", "\\b\\f\\r\\t"))
        .Array[0, 12].Select(string.Concat).Select(text => $"\"{text}\"");

    private static Gen<string> Number { get; } = Gen.Select(
        OneOf("", "-"),
        Gen.Char['1', '9'],
        Gen.Char['0', '9'].Array[0, 12].Select(digits => new string(digits)),
        OneOf("", ".5", ".0625", "e3", "E-7"),
        (sign, first, rest, tail) => sign + first + rest + tail);

    private static Gen<string> Scalar { get; } = Gen.OneOf(Text, Number, OneOf("true", "false", "null", "0", "-0"));

    private static Gen<string> Sequence(Gen<string> value) =>
        Gen.Select(value.Array[0, 4], Space, (items, space) => $"[{space}{string.Join($"{space},{space}", items)}{space}]");

    private static Gen<string> Mapping(Gen<string> value) =>
        Gen.Select(Gen.Select(Text, value).Array[0, 4], Space, (members, space) =>
            $"{{{space}{string.Join($",{space}", members.Select((member, index) => $"\"{index}{member.Item1[1..]}{space}:{space}{member.Item2}"))}{space}}}");

    [Test]
    public void Keeps_a_number_of_four_hundred_digits_as_it_is_written()
    {
        var digits = string.Concat(Enumerable.Range(0, 400).Select(index => ((index % 9) + 1).ToString(CultureInfo.InvariantCulture)));

        Assert.That(Items(Read($"[{digits}]").Root).Single().Value, Is.EqualTo(digits));
    }

    private static bool Equal(SyntaxNode node, JToken token) => token switch
    {
        JObject mapping => node.Kind == SyntaxKind.Mapping && node.Count == mapping.Count
            && Members(node).Zip(mapping.Properties()).All(pair =>
                pair.First.Name.Value == pair.Second.Name && Equal(pair.First.Value, pair.Second.Value)),
        JArray sequence => node.Kind == SyntaxKind.Sequence && node.Count == sequence.Count
            && Items(node).Zip(sequence).All(pair => Equal(pair.First, pair.Second)),
        JValue { Type: JTokenType.String } text => node.Kind == SyntaxKind.String && node.Value == (string?)text.Value,
        JValue { Type: JTokenType.Boolean } boolean => node.Kind == SyntaxKind.Boolean && bool.Parse(node.Value) == (bool)boolean.Value!,
        JValue { Type: JTokenType.Null } => node.Kind == SyntaxKind.Null,
        JValue number => node.Kind == SyntaxKind.Number
            && double.Parse(node.Value, CultureInfo.InvariantCulture).Equals(Convert.ToDouble(number.Value, CultureInfo.InvariantCulture)),
        _ => false,
    };

    private static List<SyntaxMember> Members(SyntaxNode node)
    {
        var members = new List<SyntaxMember>();
        foreach (var member in node.Members)
        {
            members.Add(member);
        }

        return members;
    }

    private static List<SyntaxNode> Items(SyntaxNode node) => ToList(node.Items);

    private static List<SyntaxNode> ToList(SyntaxNodeList nodes)
    {
        var items = new List<SyntaxNode>();
        foreach (var item in nodes)
        {
            items.Add(item);
        }

        return items;
    }

    private static List<string> Names(SyntaxTree tree)
    {
        var names = new List<string>();
        Collect(tree.Root, names);
        return names;
    }

    private static void Collect(SyntaxNode node, List<string> names)
    {
        foreach (var member in node.Members)
        {
            names.Add(member.Name.Value);
            Collect(member.Value, names);
        }

        foreach (var item in node.Items)
        {
            Collect(item, names);
        }
    }

    private static void AssertInside(string text)
    {
        var tree = Read(text);
        var all = new TextSpan(0, text.Length);
        Assert.That(tree.Errors.All(error => all.Contains(error.Span)), Is.True, text);
        AssertInside(tree.Root, all, text);
    }

    private static void AssertInside(SyntaxNode node, TextSpan outer, string text)
    {
        Assert.That(outer.Contains(node.Span), Is.True, $"{node.Kind} {node.Span} of {text}");
        foreach (var member in node.Members)
        {
            AssertInside(member.Name, node.Span, text);
            AssertInside(member.Value, node.Span, text);
        }

        foreach (var item in node.Items)
        {
            AssertInside(item, node.Span, text);
        }
    }

    private static SyntaxTree Read(string text) => JsonSyntaxReader.Read(new SourceText("a.json", text).Mapped);
}
