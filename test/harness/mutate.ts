// Damages XML the way typing, deleting and pasting do, reproducibly.

/** Pieces that end up in the wrong places. */
const PIECES = [
  ...[
    '<',
    '</',
    '>',
    '/>',
    '/',
    '=',
    "'",
    '"',
    '&',
    '&amp;',
    '&#65;',
    '&#0;',
    '&e;',
    '&u;',
    ';',
    '%',
    '%p;',
    '\\',
    '\u0001',
    '\ufffe',
  ],
  ...[
    '<!--',
    '-->',
    '--',
    '<![CDATA[',
    ']]>',
    ']',
    '[',
    '<?',
    '?>',
    '?',
    '<!',
    '<!DOCTYPE a>',
    '(',
    ')',
    '|',
    '*',
    '#PCDATA',
  ],
  ...[
    ' ',
    '\n',
    '\t',
    '\r',
    '\r\n',
    '\u007f',
    '\ufeff',
    '🐧',
    'é',
    '·',
    '1',
    ':',
    'a',
    '<a>',
    '</a>',
    '<b/>',
    '<b',
    " b='1'",
  ],
  ...[
    "<?xml version='1.0'?>",
    "<?xml version='1.0' encoding='UTF-8'?>",
    'version',
    "encoding='latin1'",
    "standalone='yes'",
  ],
  ...[
    "<!ENTITY e 'x'>",
    "<!ENTITY % p ''>",
    "SYSTEM 'u'",
    "PUBLIC 'p' 'u'",
    'ANY',
    'CDATA',
    '#IMPLIED',
    '<!ELEMENT',
    'xml',
    'xmlns',
  ],
];

/** Small documents that have a bit of everything. */
export const SEEDLINGS = [
  '<a/>',
  `<a b='1' c="2"><d/>text<!-- c --></a>`,
  `<?xml version='1.0' encoding='UTF-8'?>\n<a>x&amp;y<![CDATA[z]]></a>\n`,
  `<!DOCTYPE a [<!ENTITY e 'x&f;y'><!ENTITY f "<b c='1'>z</b>">]><a>&e;&f;</a>`,
  `<!DOCTYPE a [<!ENTITY e 'x&#38;lt;y'><!ENTITY f '&e;&e;'><!ENTITY g SYSTEM 'u'>]><a d='&f;'>&g;<b>&f;</b></a>`,
  `<!DOCTYPE a SYSTEM 'u' [<!ELEMENT a (b|c)*><!ATTLIST a b CDATA #IMPLIED c (x|y) 'x'><!NOTATION n PUBLIC 'p'>
<!ENTITY % p '<!ENTITY q "r">'>%p;<?pi x?><!-- c -->]><a b='&q;'>&u;</a>`,
  `<q:a xmlns:q='u' q:b='&#x41;'><q:c/></q:a>`,
];

/** Damages a text at one to three places; `draw(n)` gives a number from 0 to n - 1. */
export function mutated(text: string, draw: (below: number) => number): string {
  let result = text;
  for (let times = draw(3) === 0 ? 1 + draw(3) : 1; times > 0; times--) result = mutatedOnce(result, draw);
  return result;
}

function mutatedOnce(text: string, draw: (below: number) => number): string {
  const at = draw(text.length + 1);
  const piece = PIECES[draw(PIECES.length)] ?? '';
  const some = 1 + draw(12);
  switch (draw(6)) {
    case 0:
      return text.slice(0, at) + text.slice(at + 1);
    case 1:
      return text.slice(0, at) + piece + text.slice(at);
    case 2:
      return text.slice(0, at) + piece + text.slice(at + 1);
    case 3:
      return text.slice(0, at) + text.slice(at + some);
    case 4:
      return withCopy(text, text.slice(at, at + some), draw(text.length + 1));
    default:
      return withoutNextMark(text, at);
  }
}

function withCopy(text: string, copy: string, at: number): string {
  return text.slice(0, at) + copy + text.slice(at);
}

/** Without the next character that has a meaning to XML. */
function withoutNextMark(text: string, from: number): string {
  const mark = text.slice(from).search(/[<>"'&=/]/);
  return mark < 0 ? text.slice(0, from) : text.slice(0, from + mark) + text.slice(from + mark + 1);
}

/** Numbers that look random and are the same at each run (mulberry32). */
export function drawFrom(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return below => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}
