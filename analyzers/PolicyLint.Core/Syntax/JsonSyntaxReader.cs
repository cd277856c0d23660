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
            '"' or '\'' => Quoted(),
            '{' => Open(SyntaxKind.Mapping),
            '[' => Open(SyntaxKind.Sequence),
            '}' => Close(SyntaxKind.Mapping),
            ']' => Close(SyntaxKind.Sequence),
            ',' => Comma(),
            ':' => Colon(),
            TextHole.Character when _mapped.HoleAt(_position) is not null => Scalar(SyntaxKind.Hole, 1),
            _ => Word(),
        };

        private void Finish()
        {
            if (_builder.Depth > 0)
            {
                CompleteMember(_text.Length);
                _builder.Errors.Add(SyntaxErrorKind.UnclosedBracket, new TextSpan(_builder.ContainerStart, 1));
            }
        }

        private bool Open(SyntaxKind kind)
        {
            if (!BeforeValue())
            {
                return true;
            }

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
                _builder.Errors.Add(_builder.Depth == 0 && _expect == Expect.EndOfText ? SyntaxErrorKind.TextAfterEnd : SyntaxErrorKind.MismatchedBracket, bracket);
                _position++;
                return true;
            }

            if (_expect is Expect.NameAfterComma or Expect.ItemAfterComma)
            {
                _builder.Errors.Add(SyntaxErrorKind.TrailingComma, new TextSpan(_commaPosition, 1));
            }

            while (_builder.Container != kind)
            {
                _builder.Errors.Add(SyntaxErrorKind.UnclosedBracket, new TextSpan(_builder.ContainerStart, 1));
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
                    _builder.Errors.Add(SyntaxErrorKind.TextAfterEnd, comma);
                    _position++;
                    return true;
                case Expect.Value:
                    _builder.Errors.Add(SyntaxErrorKind.UnexpectedCharacter, comma, ",");
                    _position++;
                    return true;
                default:
                    _builder.Errors.Add(SyntaxErrorKind.MissingValue, comma);
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
                    _builder.Errors.Add(SyntaxErrorKind.MissingName, colon);
                    _builder.Name(SyntaxKind.Missing, SyntaxStyle.Plain, new TextSpan(_position, 0));
                    _expect = Expect.ValueAfterColon;
                    break;
                default:
                    _builder.Errors.Add(SyntaxErrorKind.UnexpectedCharacter, colon, ":");
                    break;
            }

            _position++;
            return true;
        }

        private bool Quoted()
        {
            var quote = _text[_position];
            var end = EndOfString(_position + 1, quote, out var flags);
            var span = TextSpan.FromBounds(_position, end);
            if (quote == '\'')
            {
                _builder.Errors.Add(SyntaxErrorKind.SingleQuotes, span);
            }

            return Text(span, quote == '"' ? SyntaxStyle.DoubleQuoted : SyntaxStyle.SingleQuoted, flags);
        }

        /// <summary>A word without quotes: a literal, a number, or something that should have quotes.</summary>
        private bool Word()
        {
            var end = EndOfWord(_position);
            if (end == _position)
            {
                _builder.Errors.Add(
                    _text[_position] == '\0' ? SyntaxErrorKind.NulCharacter : SyntaxErrorKind.UnexpectedCharacter,
                    new TextSpan(_position, 1),
                    _text[_position] < ' ' ? string.Empty : _text[_position].ToString());
                _position++;
                return true;
            }

            var span = TextSpan.FromBounds(_position, end);
            var kind = JsonWord.KindOf(_text.AsSpan(span.Start, span.Length));
            if (kind is { } literal && !ExpectsName())
            {
                return Scalar(literal, span.Length);
            }

            var isNumber = !ExpectsName() && JsonWord.LooksLikeNumber(_text.AsSpan(span.Start, span.Length));
            _builder.Errors.Add(isNumber ? SyntaxErrorKind.InvalidNumber : SyntaxErrorKind.UnquotedText, span, Shortened(span));
            return isNumber ? Scalar(SyntaxKind.Number, span.Length) : Text(span, SyntaxStyle.Plain, SyntaxFlags.None);
        }

        /// <summary>A string as a name or as a value, whichever is due.</summary>
        private bool Text(TextSpan span, SyntaxStyle style, SyntaxFlags flags)
        {
            if (_expect == Expect.CommaOrEnd && _builder.Container == SyntaxKind.Mapping)
            {
                _builder.Errors.Add(SyntaxErrorKind.MissingComma, new TextSpan(span.Start, 1));
                _expect = Expect.NameAfterComma;
            }

            if (ExpectsName())
            {
                _builder.Name(SyntaxKind.String, style, span, flags);
                _position = span.End;
                _expect = Expect.Colon;
                return true;
            }

            if (!BeforeValue())
            {
                return true;
            }

            _builder.Scalar(SyntaxKind.String, style, span, flags);
            _position = span.End;
            AfterValue();
            return true;
        }

        private bool Scalar(SyntaxKind kind, int length)
        {
            if (!BeforeValue())
            {
                return true;
            }

            _builder.Scalar(kind, SyntaxStyle.Plain, new TextSpan(_position, length));
            _position += length;
            AfterValue();
            return true;
        }

        /// <summary>Makes a value due, saying what is missing before it; false if the text is over and the rest is passed over.</summary>
        private bool BeforeValue()
        {
            var here = new TextSpan(_position, 1);
            switch (_expect)
            {
                case Expect.EndOfText:
                    _builder.Errors.Add(SyntaxErrorKind.TextAfterEnd, here);
                    _position = _text.Length;
                    return false;
                case Expect.Colon:
                    _builder.Errors.Add(SyntaxErrorKind.MissingColon, here);
                    break;
                case Expect.CommaOrEnd when _builder.Container == SyntaxKind.Mapping:
                    _builder.Errors.Add(SyntaxErrorKind.MissingComma, here);
                    _builder.Name(SyntaxKind.Missing, SyntaxStyle.Plain, new TextSpan(_position, 0));
                    break;
                case Expect.CommaOrEnd:
                    _builder.Errors.Add(SyntaxErrorKind.MissingComma, here);
                    break;
                case Expect.NameOrEnd or Expect.NameAfterComma:
                    _builder.Errors.Add(SyntaxErrorKind.MissingName, here);
                    _builder.Name(SyntaxKind.Missing, SyntaxStyle.Plain, new TextSpan(_position, 0));
                    break;
            }

            return true;
        }

        private void AfterValue() => _expect = _builder.Depth == 0 ? Expect.EndOfText : Expect.CommaOrEnd;

        /// <summary>Gives a name that has no value yet a missing one.</summary>
        private void CompleteMember(int position)
        {
            if (_expect is not (Expect.Colon or Expect.ValueAfterColon))
            {
                return;
            }

            _builder.Errors.Add(
                _expect == Expect.Colon ? SyntaxErrorKind.MissingColon : SyntaxErrorKind.MissingValue,
                new TextSpan(Math.Min(position, Math.Max(0, _text.Length - 1)), 1));
            _builder.Scalar(SyntaxKind.Missing, SyntaxStyle.Plain, new TextSpan(position, 0));
            _expect = Expect.CommaOrEnd;
        }

        private readonly bool ExpectsName() => _expect is Expect.NameOrEnd or Expect.NameAfterComma;

        /// <summary>The offset after the closing quote, or after the last character before the line break that ends an unclosed string.</summary>
        private readonly int EndOfString(int start, char quote, out SyntaxFlags flags)
        {
            flags = SyntaxFlags.None;
            var position = start;
            while (true)
            {
                position = TextSearch.EndOfPlainRun(_text, position);
                if (position == _text.Length || _text[position] is '\n' or '\r')
                {
                    _builder.Errors.Add(SyntaxErrorKind.UnterminatedString, TextSpan.FromBounds(start - 1, position));
                    flags |= SyntaxFlags.Unterminated;
                    return position;
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
            while (position < _text.Length && JsonWord.IsPart(_text[position]) && _mapped.HoleAt(position) is null)
            {
                position++;
            }

            return position;
        }

        private readonly string Shortened(TextSpan span) =>
            span.Length <= 40 ? _text.Substring(span.Start, span.Length) : _text.Substring(span.Start, 40) + "…";

        private void SkipTrivia()
        {
            while (_position < _text.Length)
            {
                var unit = _text[_position];
                if (unit is ' ' or '\n' or '\r' or '\t')
                {
                    _position++;
                }
                else if (unit != '/' || !SkipComment())
                {
                    return;
                }
            }
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
