using System.Globalization;
using PolicyLint.Text;

namespace PolicyLint.Syntax;

/// <summary>
/// Reads JSON (RFC 8259) and whatever people write instead of it. One pass, without recursion; after an error it goes on at the
/// next comma, bracket or quote, so that the rest of the text is still judged.
/// </summary>
public static class JsonSyntaxReader
{
    /// <summary>Reads a text. Never throws for what stands in it; what is wrong is in <see cref="SyntaxTree.Errors"/>.</summary>
    /// <param name="text">The text, with holes where something is interpolated.</param>
    /// <param name="allowComments">Whether <c>//</c> and <c>/* */</c> are comments and no error.</param>
    public static SyntaxTree Read(MappedText text, bool allowComments = false) => new Scan(text, allowComments).Read();

    /// <summary>What may come next.</summary>
    private enum Expect : byte
    {
        Value,
        NameOrEnd,
        NameAfterComma,
        Colon,
        ValueAfterColon,
        ItemOrEnd,
        ItemAfterComma,
        CommaOrEnd,
        EndOfText,
    }

    private ref struct Scan
    {
        private readonly MappedText _mapped;
        private readonly string _text;
        private readonly bool _allowComments;
        private readonly SyntaxTreeBuilder _builder;
        private int _position;
        private int _commaPosition;
        private int _quietUntil;
        private bool _isUnbalanced;
        private Expect _expect = Expect.Value;

        public Scan(MappedText mapped, bool allowComments)
        {
            _mapped = mapped;
            _text = mapped.Content;
            _allowComments = allowComments;
            _builder = new SyntaxTreeBuilder(mapped, JsonDialect.Instance);
        }

        public SyntaxTree Read()
        {
            SkipTrivia();
            if (_position == _text.Length)
            {
                _builder.Errors.Add(SyntaxErrorKind.Empty, new TextSpan(0, 0));
                return _builder.ToTree(_position);
            }

            while (_position < _text.Length && Step())
            {
                SkipTrivia();
            }

            if (_position >= _text.Length)
            {
                Finish();
            }

            return _builder.ToTree(_text.Length);
        }

        /// <summary>Reads one token; false when reading must stop.</summary>
        private bool Step() => _text[_position] switch
        {
            '"' or '\'' or '\u201C' or '\u201D' => Quoted(),
            '{' => Open(SyntaxKind.Mapping),
            '[' => Open(SyntaxKind.Sequence),
            '}' => Close(SyntaxKind.Mapping),
            ']' => Close(SyntaxKind.Sequence),
            ',' => Comma(),
            ':' => Colon(),
            TextHole.Character when IsLoneHole() => Scalar(SyntaxKind.Hole, 1),
            _ => Word(),
        };

        private void Finish()
        {
            if (_builder.Depth > 0)
            {
                CompleteMember(_text.Length);
                Unbalanced(SyntaxErrorKind.UnclosedBracket, _builder.ContainerStart);
            }
        }

        private bool Open(SyntaxKind kind)
        {
            if (kind == SyntaxKind.Mapping && _expect == Expect.NameAfterComma && _builder.Enclosing == SyntaxKind.Sequence)
            {
                // Two statements with no } between them: the second is an item of its own, not a member of the first.
                Unbalanced(SyntaxErrorKind.UnclosedBracket, _builder.ContainerStart);
                _builder.End(_commaPosition);
                _expect = Expect.ItemAfterComma;
            }

            BeforeValue();
            if (!_builder.Begin(kind, _position))
            {
                return false;
            }

            _position++;
            _expect = kind == SyntaxKind.Mapping ? Expect.NameOrEnd : Expect.ItemOrEnd;
            return true;
        }

        private bool Close(SyntaxKind kind)
        {
            var bracket = new TextSpan(_position, 1);
            if (_builder.Container != kind && !_builder.IsInside(kind))
            {
                Unbalanced(_expect == Expect.EndOfText ? SyntaxErrorKind.TextAfterEnd : SyntaxErrorKind.MismatchedBracket, _position);
                _position++;
                BeQuietUntilNextToken(_position);
                if (_builder.Depth > 1)
                {
                    // The other kind of bracket was meant.
                    CompleteMember(bracket.Start);
                    _builder.End(_position);
                    AfterValue();
                }

                return true;
            }

            if (_expect is Expect.NameAfterComma or Expect.ItemAfterComma)
            {
                Structural(SyntaxErrorKind.TrailingComma, new TextSpan(_commaPosition, 1));
            }

            while (_builder.Container != kind)
            {
                Unbalanced(SyntaxErrorKind.UnclosedBracket, _builder.ContainerStart);
                CompleteMember(_position);
                _builder.End(_position);
                _expect = Expect.CommaOrEnd;
            }

            CompleteMember(_position);
            _position++;
            _builder.End(_position);
            AfterValue();
            return true;
        }

        private bool Comma()
        {
            var comma = new TextSpan(_position, 1);
            switch (_expect)
            {
                case Expect.CommaOrEnd:
                    break;
                case Expect.Colon or Expect.ValueAfterColon:
                    CompleteMember(_position);
                    break;
                case Expect.EndOfText:
                    return Skip(SyntaxErrorKind.TextAfterEnd, comma);
                case Expect.Value:
                    return Skip(SyntaxErrorKind.UnexpectedCharacter, comma, ",");
                default:
                    Structural(SyntaxErrorKind.MissingValue, comma);
                    break;
            }

            _commaPosition = _position++;
            _expect = _builder.Container == SyntaxKind.Mapping ? Expect.NameAfterComma : Expect.ItemAfterComma;
            return true;
        }

        private bool Colon()
        {
            var colon = new TextSpan(_position, 1);
            switch (_expect)
            {
                case Expect.Colon:
                    _expect = Expect.ValueAfterColon;
                    break;
                case Expect.NameOrEnd or Expect.NameAfterComma:
                    Structural(SyntaxErrorKind.MissingName, colon);
                    _builder.Name(SyntaxKind.Missing, SyntaxStyle.Plain, new TextSpan(_position, 0));
                    _expect = Expect.ValueAfterColon;
                    break;
                case Expect.EndOfText:
                    return Skip(SyntaxErrorKind.TextAfterEnd, colon);
                case Expect.CommaOrEnd when _builder.Enclosing == SyntaxKind.Mapping && _builder.TurnLastItemIntoName(out var sequence):
                    // ["a", "b": 2 : the list was to end before the name.
                    Unbalanced(SyntaxErrorKind.UnclosedBracket, sequence);
                    _expect = Expect.ValueAfterColon;
                    break;
                default:
                    return Skip(SyntaxErrorKind.UnexpectedCharacter, colon, ":");
            }

            _position++;
            return true;
        }

        private bool Quoted()
        {
            var quote = _text[_position];
            if (IsStrayQuote())
            {
                _builder.Errors.Add(SyntaxErrorKind.UnterminatedString, new TextSpan(_position, 1));
                BeQuietUntilNextToken(++_position);
                return true;
            }

            var flags = SyntaxFlags.None;
            var end = quote > '\'' ? EndOfCurlyQuoted(_position + 1, ref flags) : EndOfString(_position + 1, quote, ref flags);
            if (flags == SyntaxFlags.None && ExpectsName() && !IsBeforeColon(end))
            {
                end = EndOfSwallowedName(end, ref flags);
            }

            var span = TextSpan.FromBounds(_position, end);
            if (quote != '"' && (flags & SyntaxFlags.Unterminated) == 0)
            {
                _builder.Errors.Add(quote == '\'' ? SyntaxErrorKind.SingleQuotes : SyntaxErrorKind.CurlyQuotes, span);
            }

            return Text(span, quote == '"' ? SyntaxStyle.DoubleQuoted : SyntaxStyle.SingleQuoted, flags);
        }

        /// <summary>Whether nothing but structure follows the quote on its line: a key hit by mistake, not a string.</summary>
        private readonly bool IsStrayQuote()
        {
            var end = _position + 1;
            while (end < _text.Length && JsonWord.EndsLine(_text[end]))
            {
                end++;
            }

            return end < _text.Length && _text[end] is '\n' or '\r';
        }

        /// <summary>A word without quotes: a literal, a number, or something that should have quotes.</summary>
        private bool Word()
        {
            if (_text[_position] is '=' or ';' && WrongSeparator())
            {
                return true;
            }

            var end = EndOfWord(_position);
            if (end == _position)
            {
                return Misplaced();
            }

            var word = TextSpan.FromBounds(_position, end);
            if (!ExpectsName() && JsonWord.KindOf(_text.AsSpan(word.Start, word.Length)) is { } literal)
            {
                return Scalar(literal, word.Length);
            }

            return Unquoted(word);
        }

        /// <summary>A character that begins nothing: a control character, white space that JSON does not know, a slash.</summary>
        private bool Misplaced()
        {
            var unit = _text[_position];
            return Skip(unit == '\0' ? SyntaxErrorKind.NulCharacter : SyntaxErrorKind.UnexpectedCharacter, new TextSpan(_position, 1), Shown(unit));
        }

        /// <summary><c>=</c> where a colon belongs, <c>;</c> where a comma does: said once and read as what was meant.</summary>
        private bool WrongSeparator()
        {
            var separator = new TextSpan(_position, 1);
            switch (_text[_position], _expect)
            {
                case ('=', Expect.Colon):
                    _expect = Expect.ValueAfterColon;
                    break;
                case (';', Expect.CommaOrEnd):
                    _expect = _builder.Container == SyntaxKind.Mapping ? Expect.NameAfterComma : Expect.ItemAfterComma;
                    _commaPosition = _position;
                    break;
                default:
                    return false;
            }

            return Skip(SyntaxErrorKind.UnexpectedCharacter, separator, _text[_position].ToString());
        }

        private bool Unquoted(TextSpan word)
        {
            if (_expect == Expect.EndOfText)
            {
                return Skip(SyntaxErrorKind.TextAfterEnd, word);
            }

            var isNumber = !ExpectsName() && JsonWord.LooksLikeNumber(_text.AsSpan(word.Start, word.Length));
            var span = isNumber ? word : TextSpan.FromBounds(word.Start, EndOfUnquoted(word.End));
            Structural(isNumber ? SyntaxErrorKind.InvalidNumber : SyntaxErrorKind.UnquotedText, span, Shortened(span));
            BeQuietUntilNextToken(span.End);
            return isNumber ? Scalar(SyntaxKind.Number, span.Length) : Text(span, SyntaxStyle.Plain, SyntaxFlags.None);
        }

        /// <summary>A string as a name or as a value, whichever is due.</summary>
        private bool Text(TextSpan span, SyntaxStyle style, SyntaxFlags flags)
        {
            if (_expect == Expect.CommaOrEnd && _builder.Container == SyntaxKind.Mapping)
            {
                Structural(SyntaxErrorKind.MissingComma, new TextSpan(span.Start, 1));
                _expect = Expect.NameAfterComma;
            }

            if (_expect is Expect.Colon or Expect.ValueAfterColon && IsBeforeColon(span.End))
            {
                // "a" "b": 2 : a name with its colon begins a member, so the one before it lacks something.
                CompleteMember(span.Start);
                _expect = Expect.NameAfterComma;
            }

            if (ExpectsName() && span.End == _text.Length)
            {
                // The text is cut within a name: half a name is none.
                _position = span.End;
                return true;
            }

            if (ExpectsName())
            {
                _builder.Name(SyntaxKind.String, style, span, flags);
                _position = span.End;
                _expect = Expect.Colon;
                return true;
            }

            if (_expect == Expect.EndOfText)
            {
                return Skip(SyntaxErrorKind.TextAfterEnd, span);
            }

            BeforeValue();
            _builder.Scalar(SyntaxKind.String, style, span, flags);
            _position = span.End;
            AfterValue();
            return true;
        }

        private bool Scalar(SyntaxKind kind, int length)
        {
            if (_expect == Expect.EndOfText)
            {
                return Skip(SyntaxErrorKind.TextAfterEnd, new TextSpan(_position, length));
            }

            BeforeValue();
            _builder.Scalar(kind, SyntaxStyle.Plain, new TextSpan(_position, length));
            _position += length;
            AfterValue();
            return true;
        }

        /// <summary>Makes a value due, saying what is missing before it.</summary>
        private void BeforeValue()
        {
            var here = new TextSpan(_position, 1);
            switch (_expect)
            {
                case Expect.EndOfText:
                    Structural(SyntaxErrorKind.TextAfterEnd, here);
                    break;
                case Expect.Colon:
                    Structural(SyntaxErrorKind.MissingColon, here);
                    break;
                case Expect.CommaOrEnd when _builder.Container == SyntaxKind.Mapping:
                    Structural(SyntaxErrorKind.MissingComma, here);
                    _builder.Name(SyntaxKind.Missing, SyntaxStyle.Plain, new TextSpan(_position, 0));
                    break;
                case Expect.CommaOrEnd:
                    Structural(SyntaxErrorKind.MissingComma, here);
                    break;
                case Expect.NameOrEnd or Expect.NameAfterComma:
                    Structural(SyntaxErrorKind.MissingName, here);
                    _builder.Name(SyntaxKind.Missing, SyntaxStyle.Plain, new TextSpan(_position, 0));
                    break;
            }
        }

        /// <summary>Reports what is missing or misplaced, unless it only follows from the error before it.</summary>
        private readonly void Structural(SyntaxErrorKind kind, TextSpan span, string detail = "")
        {
            var follows = _position < _quietUntil || (_isUnbalanced && kind == SyntaxErrorKind.TextAfterEnd);
            if (!follows)
            {
                _builder.Errors.Add(kind, span, detail);
            }
        }

        /// <summary>Reports a bracket without its other half; one such mistake shifts all that follow, so only the first is said.</summary>
        private void Unbalanced(SyntaxErrorKind kind, int bracket)
        {
            if (!_isUnbalanced)
            {
                Structural(kind, new TextSpan(bracket, 1));
            }

            _isUnbalanced = true;
        }

        /// <summary>Passes over what has no place here; what follows it is not blamed for it.</summary>
        private bool Skip(SyntaxErrorKind kind, TextSpan span, string detail = "")
        {
            Structural(kind, span, detail);
            _position = span.End;
            BeQuietUntilNextToken(span.End);
            return true;
        }

        private void BeQuietUntilNextToken(int position)
        {
            while (position < _text.Length && char.IsWhiteSpace(_text[position]))
            {
                position++;
            }

            _quietUntil = position + 1;
        }

        private void AfterValue() => _expect = _builder.Depth == 0 ? Expect.EndOfText : Expect.CommaOrEnd;

        /// <summary>Gives a name that has no value yet a missing one.</summary>
        private void CompleteMember(int position)
        {
            if (_expect is not (Expect.Colon or Expect.ValueAfterColon))
            {
                return;
            }

            Structural(
                _expect == Expect.Colon ? SyntaxErrorKind.MissingColon : SyntaxErrorKind.MissingValue,
                new TextSpan(Math.Min(position, Math.Max(0, _text.Length - 1)), 1));
            _builder.Scalar(SyntaxKind.Missing, SyntaxStyle.Plain, new TextSpan(position, 0));
            _expect = Expect.CommaOrEnd;
        }

        private readonly bool ExpectsName() => _expect is Expect.NameOrEnd or Expect.NameAfterComma;

        /// <summary>
        /// The offset after the closing quote. An unclosed string ends with its line, before the comma and the brackets that end it:
        /// a quote was forgotten, not the structure.
        /// </summary>
        private int EndOfString(int start, char quote, ref SyntaxFlags flags)
        {
            var position = start;
            while (true)
            {
                position = TextSearch.EndOfPlainRun(_text, position);
                if (position == _text.Length || _text[position] is '\n' or '\r')
                {
                    return Unterminated(start, position, ref flags);
                }

                var unit = _text[position];
                if (unit == quote)
                {
                    return position + 1;
                }

                position = unit switch
                {
                    '\\' => Escape(position, ref flags),
                    '"' or '\'' => position + 1,
                    _ => Control(position),
                };
            }
        }

        /// <summary>Typographic quotes, as text processors put them; a straight quote closes them too.</summary>
        private int EndOfCurlyQuoted(int start, ref SyntaxFlags flags)
        {
            var end = _text.AsSpan(start).IndexOfAny("\u201C\u201D\"\r\n".AsSpan());
            var position = end < 0 ? _text.Length : start + end;
            return position < _text.Length && _text[position] is not ('\n' or '\r') ? position + 1 : Unterminated(start, position, ref flags);
        }

        private int Unterminated(int start, int endOfLine, ref SyntaxFlags flags)
        {
            flags |= SyntaxFlags.Unterminated;
            var end = ExpectsName() ? EndOfUnclosedName(start, endOfLine) : endOfLine;
            while (end > start && JsonWord.EndsLine(_text[end - 1]))
            {
                end--;
            }

            _builder.Errors.Add(SyntaxErrorKind.UnterminatedString, TextSpan.FromBounds(start - 1, end));
            BeQuietUntilNextToken(endOfLine);
            return end;
        }

        /// <summary>A name whose closing quote was forgotten ends at the colon that what can only be a value follows.</summary>
        private readonly int EndOfUnclosedName(int start, int endOfLine)
        {
            for (var index = start; index < endOfLine; index++)
            {
                if (_text[index] == ':' && (index + 1 == endOfLine || _text[index + 1] is ' ' or '"' or '[' or '{'))
                {
                    return index;
                }
            }

            return endOfLine;
        }

        /// <summary>
        /// <c>"Action: ["s3:GetObject"</c>: a name whose closing quote was forgotten took the opening quote of its value for it. It ends
        /// at its colon, if nothing but structure stands between that and the quote.
        /// </summary>
        private int EndOfSwallowedName(int end, ref SyntaxFlags flags)
        {
            var name = EndOfUnclosedName(_position + 1, end - 1);
            var structure = name + 1;
            while (structure < end - 1 && JsonWord.EndsLine(_text[structure]))
            {
                structure++;
            }

            return structure < end - 1 || name == end - 1 ? end : Unterminated(_position + 1, name, ref flags);
        }

        private readonly int Escape(int position, ref SyntaxFlags flags)
        {
            flags |= SyntaxFlags.Escaped;
            JsonEscape.Read(_text, position, _text.Length, out var length, out var error);
            if (error is { } kind)
            {
                var shown = Math.Min(kind == SyntaxErrorKind.LoneSurrogate ? length : 2, _text.Length - position);
                _builder.Errors.Add(kind, new TextSpan(position, shown), _text.Substring(position, shown));
            }

            // An invalid escape of a quote's other kind must not end the string: \' is one thing to the author.
            return position + (error == SyntaxErrorKind.InvalidEscape && position + 1 < _text.Length && _text[position + 1] == '\'' ? 2 : length);
        }

        private readonly int Control(int position)
        {
            _builder.Errors.Add(SyntaxErrorKind.ControlCharacter, new TextSpan(position, 1));
            return position + 1;
        }

        private readonly int EndOfWord(int position)
        {
            while (position < _text.Length && JsonWord.IsPart(_text[position]))
            {
                position++;
            }

            return position;
        }

        /// <summary>Whether the hole at the position is the whole value, so that no text is glued to it.</summary>
        private readonly bool IsLoneHole() => _mapped.HoleAt(_position) is not null && EndOfWord(_position) == _position + 1;

        /// <summary>
        /// Where text without quotes ends: an ARN holds colons and slashes, a Sid spaces, so it goes on to what can only be structure.
        /// A name ends at its colon. A closing quote whose opening one was forgotten belongs to the text.
        /// </summary>
        private readonly int EndOfUnquoted(int position)
        {
            var start = position;
            while (position < _text.Length && !EndsUnquoted(position))
            {
                position++;
            }

            if (position < _text.Length && _text[position] is '"' or '\'' && IsClosingQuote(position))
            {
                return position + 1;
            }

            while (position > start && _text[position - 1] is ' ' or '\t')
            {
                position--;
            }

            return position;
        }

        private readonly bool EndsUnquoted(int position) => _text[position] switch
        {
            '\n' or '\r' or ',' or '"' or '\'' or '{' or '}' or '[' or ']' or '\0' => true,
            ':' => ExpectsName() || _expect == Expect.CommaOrEnd,
            '/' => _text[position - 1] is ' ' or '\t' && position + 1 < _text.Length && _text[position + 1] is '/' or '*',
            _ => false,
        };

        private readonly bool IsClosingQuote(int position)
        {
            var next = position + 1;
            while (next < _text.Length && _text[next] is ' ' or '\t')
            {
                next++;
            }

            return next == _text.Length || _text[next] is ',' or ':' or '}' or ']' or '\n' or '\r';
        }

        private readonly bool IsBeforeColon(int position)
        {
            while (position < _text.Length && char.IsWhiteSpace(_text[position]))
            {
                position++;
            }

            return position < _text.Length && _text[position] == ':';
        }

        private readonly string Shortened(TextSpan span) =>
            span.Length <= 40 ? _text.Substring(span.Start, span.Length) : _text.Substring(span.Start, 40) + "…";

        private static string Shown(char unit) =>
            unit is > ' ' and < '\u007F' ? unit.ToString() : "U+" + ((int)unit).ToString("X4", CultureInfo.InvariantCulture);

        private void SkipTrivia()
        {
            do
            {
                _position = TextSearch.EndOfWhiteSpace(_text, _position);
            }
            while (_position < _text.Length && _text[_position] == '/' && SkipComment());
        }

        private bool SkipComment()
        {
            var next = _position + 1 < _text.Length ? _text[_position + 1] : '\0';
            if (next is not ('/' or '*'))
            {
                return false;
            }

            var end = next == '/' ? EndOfLine(_position) : _text.IndexOf("*/", _position + 2, StringComparison.Ordinal);
            var isUnterminated = end < 0;
            end = isUnterminated ? _text.Length : next == '/' ? end : end + 2;
            if (isUnterminated)
            {
                _builder.Errors.Add(SyntaxErrorKind.UnterminatedComment, new TextSpan(_position, 2));
            }
            else if (!_allowComments)
            {
                _builder.Errors.Add(SyntaxErrorKind.Comment, TextSpan.FromBounds(_position, end));
            }

            _position = end;
            return true;
        }

        private readonly int EndOfLine(int position)
        {
            while (position < _text.Length && _text[position] is not ('\n' or '\r'))
            {
                position++;
            }

            return position;
        }
    }
}
