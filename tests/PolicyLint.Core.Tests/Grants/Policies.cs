using PolicyLint.Model;
using PolicyLint.Reading.PolicyFiles;
using PolicyLint.Syntax;
using PolicyLint.Text;

namespace PolicyLint.Core.Tests.Grants;

/// <summary>Reads a policy from its JSON.</summary>
internal static class Policies
{
    public static PolicyDocument Read(string json, PolicyKind kind = PolicyKind.Identity) =>
        new(PolicyTree.Of(JsonSyntaxReader.Read(new SourceText("policy.json", json).Mapped).Root), KindJudgement.Certain(kind));
}
