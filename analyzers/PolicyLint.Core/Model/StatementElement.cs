namespace PolicyLint.Model;

/// <summary>
/// The member of a statement with one name in one world. Two that are there together, or one that is there only maybe, leave the
/// element open: what AWS does with a doubled name is not documented.
/// </summary>
internal struct StatementElement
{
    public WrittenMember? Member;

    public bool IsOpen;

    public void Add(WrittenMember member, Guard world)
    {
        var presence = member.Guard.In(world);
        if (presence == Answer.No)
        {
            return;
        }

        IsOpen |= presence == Answer.Maybe || Member is not null;
        Member ??= member;
    }
}
