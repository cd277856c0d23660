using PolicyLint.Model;
using static PolicyLint.Core.Tests.Reading.Templates.TemplateText;

namespace PolicyLint.Core.Tests.Reading.Templates;

public sealed class TemplateFunctionTests
{
    private const string Sections = """
        Parameters:
          Free: {Type: String, Default: 'x'}
          Stage: {Type: String, AllowedValues: [dev, prod]}
          Only: {Type: String, AllowedValues: [one]}
          Subnet: {Type: 'AWS::EC2::Subnet::Id'}
        Conditions:
          IsProd: !Equals [!Ref Stage, prod]
        Mappings:
          Names:
            dev: {Bucket: devbucket}
            prod: {Bucket: prodbucket}
          Loop:
            a: {b: !FindInMap [Loop, a, b]}
        """;

    [TestCase("!Sub 'a-${Only}'", "a-one")]
    [TestCase("!Sub ['a-${X}', {X: b}]", "a-b")]
    [TestCase("!Sub 'a/${!aws:username}'", "a/${aws:username}")]
    [TestCase("{'Fn::Sub': 'a-${Only}'}", "a-one")]
    [TestCase("!Join ['-', [a, !Ref Only, b]]", "a-one-b")]
    [TestCase("!Select [1, [a, b]]", "b")]
    [TestCase("!Select [1, !Split ['/', 'a/b']]", "b")]
    [TestCase("!FindInMap [Names, prod, Bucket]", "prodbucket")]
    [TestCase("!Ref Only", "one")]
    public void Gives_the_text_that_a_function_is(string function, string text) =>
        Assert.That(Resource(function, Sections).Text, Is.EqualTo(text));

    [TestCase("!Ref Stage", "dev or prod")]
    [TestCase("!Sub 'b-${Stage}'", "b-dev or b-prod")]
    [TestCase("!FindInMap [Names, !Ref Stage, Bucket]", "devbucket or prodbucket")]
    [TestCase("!Sub ['${X}', {X: !If [IsProd, a, b]}]", "a or b")]
    public void Gives_all_texts_that_a_function_may_be(string function, string texts)
    {
        var value = Resource(function, Sections);

        Assert.That(value, Is.InstanceOf<OneOfValue>());
        Assert.That(value.Display, Is.EqualTo(texts));
    }

    [TestCase("!GetAtt Bucket.Arn", HoleDomain.Arn)]
    [TestCase("{'Fn::GetAtt': [Bucket, Arn]}", HoleDomain.Arn)]
    [TestCase("!Ref Bucket", HoleDomain.PlainText)]
    [TestCase("!Ref P", HoleDomain.Arn)]
    [TestCase("!Ref Free", HoleDomain.AnyText)]
    [TestCase("!Ref Subnet", HoleDomain.PlainText)]
    [TestCase("!Ref AWS::AccountId", HoleDomain.AccountId)]
    [TestCase("!Ref AWS::Region", HoleDomain.Region)]
    [TestCase("!Ref AWS::Partition", HoleDomain.Partition)]
    [TestCase("!ImportValue other", HoleDomain.AnyText)]
    [TestCase("{'Fn::GetStackOutput': {StackName: other, OutputName: Arn}}", HoleDomain.AnyText)]
    [TestCase("!GetStackOutput {StackName: other, OutputName: Arn, Region: eu-west-1}", HoleDomain.AnyText)]
    [TestCase("{'Fn::ImportValue': {'Fn::Sub': '${Only}-arn'}}", HoleDomain.AnyText)]
    [TestCase("'{{resolve:ssm:name}}'", HoleDomain.AnyText)]
    public void Gives_a_hole_of_what_can_fill_it(string function, HoleDomain domain) =>
        Assert.That((Resource(function, Sections) as UnknownValue)?.Hole.Domain, Is.EqualTo(domain));

    [Test]
    public void Gives_the_arn_type_of_an_attribute() =>
        Assert.That(((UnknownValue)Resource("!GetAtt Bucket.Arn")).Hole.ArnType, Is.EqualTo("s3:bucket"));

    [Test]
    public void Gives_the_same_hole_for_the_same_reference() =>
        Assert.That(Resource("!Sub '${Bucket.Arn}/*'"), Is.EqualTo(Resource("!Join ['', [!GetAtt Bucket.Arn, '/*']]")));

    [TestCase("!Ref Nothing", "no parameter and no resource is named Nothing")]
    [TestCase("!GetAtt Nothing.Arn", "no parameter and no resource is named Nothing")]
    [TestCase("!Sub 'a-${Nothing}'", "no parameter and no resource is named Nothing")]
    [TestCase("!Ref AWS::Acount", "there is no pseudo parameter AWS::Acount")]
    [TestCase("!Subb 'a'", "there is no function Fn::Subb")]
    [TestCase("!Sub [a, b, c]", "these are no arguments of Fn::Sub")]
    [TestCase("!Sub []", "these are no arguments of Fn::Sub")]
    [TestCase("!GetAtt []", "these are no arguments of Fn::GetAtt")]
    [TestCase("!FindInMap [Missing, a, b]", "no mapping holds what is looked up here")]
    [TestCase("!If [Nope, a, b]", "no condition is named Nope")]
    [TestCase("!Sub 'a/${aws:username}'", "${aws:username} in Fn::Sub is taken for the name of a resource, not for a policy variable")]
    [TestCase("'arn:aws:s3:::${AWS::AccountId}'", "${AWS::…} stands outside Fn::Sub, so it is literal text")]
    public void Reports_a_function_that_cannot_mean_what_it_says(string function, string message)
    {
        var result = Read(WithPolicy($"{{Version: '2012-10-17', Statement: {{Effect: Allow, Action: 's3:GetObject', Resource: {function}}}}}", Sections));

        Assert.That(result.Findings.Select(finding => (finding.Rule.Id, finding.Message)), Is.EqualTo(new[] { ("PL0009", message) }));
    }

    [Test]
    public void Allows_names_that_a_text_cut_off_anywhere_no_longer_declares()
    {
        const string Whole = """
            {"Resources": {"P": {"Type": "AWS::IAM::ManagedPolicy", "Properties": {"PolicyDocument": {"Version": "2012-10-17", "Statement": {
              "Effect": "Allow", "Action": "s3:GetObject", "Resource": [{"Ref": "Where"}, {"Fn::If": ["IsProd", {"Fn::GetAtt": ["B", "Arn"]}, {"Fn::FindInMap": ["M", "a", "b"]}]}]}}}},
              "B": {"Type": "AWS::S3::Bucket"}}, "Mappings": {"M": {"a": {"b": "arn:aws:s3:::c/*"}}}, "Conditions": {"IsProd": {"Fn::Equals": ["a", "b"]}},
              "Parameters": {"Where": {"Type": "String"}}}
            """;

        Assert.That(Read(Whole, "template.json").Findings, Is.Empty);
        for (var length = Whole.IndexOf("}}}}", StringComparison.Ordinal); length < Whole.LastIndexOf('}'); length++)
        {
            Assert.That(Read(Whole[..length], "template.json").Findings.Select(finding => finding.Rule.Id), Has.Some.EqualTo("PL0001").And.None.EqualTo("PL0009"), Whole[..length]);
        }
    }

    [Test]
    public void Gives_an_unknown_value_for_a_mapping_that_looks_itself_up() =>
        Assert.That(Resource("!FindInMap [Loop, a, b]", Sections), Is.InstanceOf<UnknownValue>());

    [Test]
    public void Allows_forty_nested_ifs()
    {
        var nested = string.Concat(Enumerable.Range(0, 40).Select(index => $"!If [IsProd, a{index}, ")) + "z" + new string(']', 40);

        Assert.That(() => Resource(nested, Sections), Throws.Nothing);
    }
}
