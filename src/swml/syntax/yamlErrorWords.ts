/**
 * The YAML parser's error in plain words, with the way out.
 *
 * @param code the parser's own code, e.g. `BAD_INDENT`
 * @param message the parser's own words, shown where we have none
 */
export function yamlErrorWords(code: string, message: string): string {
  for (const [part, words] of byMessage) if (message.includes(part)) return words
  return byCode[code] ?? `This can’t be read as YAML: ${message}.`
}

const byMessage: readonly (readonly [string, string])[] = [
  [
    "Missing closing 'quote",
    "A text in single quotes isn’t closed: add the closing quote (') at its end.",
  ],
  [
    'Missing closing "quote',
    'A text in double quotes isn’t closed: add the closing quote (") at its end.',
  ],
  ['Flow map must end with a }', 'A “{” isn’t closed. Add a “}”.'],
  ['Flow sequence must end with a ]', 'A “[” isn’t closed. Add a “]”.'],
  [
    'Flow map in block collection',
    'A “{” isn’t closed, or what is inside isn’t indented more than the line above. Add a “}” or indent the lines.',
  ],
  [
    'Flow sequence in block collection',
    'A “[” isn’t closed, or what is inside isn’t indented more than the line above. Add a “]” or indent the lines.',
  ],
  ['Missing , ', 'A comma is missing before this.'],
  ['Missing space after :', 'A space is missing after the colon.'],
  [
    'Implicit map keys need to be followed by map values',
    'A “:” is missing after this name. Write “name: value”.',
  ],
  [
    'Implicit keys need to be on a single line',
    'A name and its “:” have to be on one line. A “:” may be missing here or on the line above, or a text with a “:” in it needs quotes.',
  ],
  [
    'Nested mappings are not allowed in compact mappings',
    'There is a second “:” on this line. Put the value in quotes if the colon belongs to it, or move what follows to a line of its own.',
  ],
  [
    'All mapping items must start at the same column',
    'This line isn’t indented like the names beside it. Indent it by the same number of spaces.',
  ],
  [
    'All sequence items must start at the same column',
    'This dash isn’t below the dashes above it. Indent it by the same number of spaces.',
  ],
  [
    'Sequence item without - indicator',
    'A dash is missing before this list item, or the line is indented too little.',
  ],
  [
    'A block sequence may not be used as an implicit map key',
    'A list stands where a name is expected. Indent the dash under the name it belongs to.',
  ],
  ['Comments must be separated', 'A space is missing before the “#”.'],
  [
    'Plain value cannot start with',
    'A value can’t begin with this character. Put the value in quotes.',
  ],
  [
    'Block scalar values in collections must be indented',
    'The text after “|” or “>” has to be indented more than the line with its name.',
  ],
  [
    'Block collections are not allowed within flow collections',
    'Inside “{ }” or “[ ]” nothing can be written with dashes. Use commas, or write all of it without brackets.',
  ],
  ['Unexpected ,', 'There is a comma too many here.'],
  ['Unexpected empty item', 'There is nothing between two commas here. Remove one of them.'],
  ['Unexpected flow-seq-end', 'There is a “]” too many here.'],
  ['Unexpected flow-map-end', 'There is a “}” too many here.'],
]

const byCode: Readonly<Record<string, string>> = {
  ALIAS_PROPS: 'An alias (“*name”) can’t have an anchor or a tag of its own.',
  BAD_ALIAS:
    'This alias or anchor has no proper name. Put the text in quotes if it is meant as text.',
  BAD_DIRECTIVE:
    'A line that begins with “%” has a meaning of its own in YAML. Remove it, or put the text in quotes.',
  BAD_DQ_ESCAPE:
    'This backslash means nothing inside double quotes. Write “\\\\” for a backslash, or use single quotes.',
  BAD_INDENT: 'This line is indented wrongly. Indent it like the lines beside it.',
  BAD_PROP_ORDER: 'An anchor or tag has to stand behind the dash or colon.',
  BAD_SCALAR_START: 'A value can’t begin with this character. Put the value in quotes.',
  BLOCK_AS_IMPLICIT_KEY:
    'A list or map stands where a name is expected. Check the indentation of this line and the one above.',
  KEY_OVER_1024_CHARS: 'This name is too long: YAML allows 1,024 characters before the colon.',
  MISSING_CHAR: 'A character is missing here. Check quotes, brackets and colons.',
  MULTILINE_IMPLICIT_KEY:
    'A name and its “:” have to be on one line. Check for a missing “:” or quote.',
  MULTIPLE_ANCHORS: 'A value can have one anchor only.',
  MULTIPLE_TAGS: 'A value can have one tag only.',
  RESOURCE_EXHAUSTION: 'This is nested too deeply to be read.',
  TAB_AS_INDENT: 'A tab is used to indent this line. YAML needs spaces: replace the tab.',
  TAG_RESOLVE_FAILED:
    'This tag (“!…”) isn’t known. The value is read as if it weren’t there; put the text in quotes if it belongs to the value.',
  UNEXPECTED_TOKEN:
    'This doesn’t belong here. Check the line above: a quote, bracket or colon may be missing, or the indentation is off.',
}
