namespace PolicyLint.Model;

/// <summary>Three-valued logic over <see cref="Answer"/> (Kleene).</summary>
public static class Answers
{
    public static Answer And(this Answer left, Answer right) => left < right ? left : right;

    public static Answer Or(this Answer left, Answer right) => left > right ? left : right;

    public static Answer Not(this Answer answer) => (Answer)(Answer.Yes - answer);

    public static Answer ToAnswer(this bool known) => known ? Answer.Yes : Answer.No;
}
