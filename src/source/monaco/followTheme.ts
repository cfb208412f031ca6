import { monaco } from './monaco.ts'

/** Makes Monaco's theme of the page's colours, again whenever the page changes them. Returns how to stop. */
export function followTheme(): () => void {
  const show = () => {
    const colour = readColours()
    const dark = luminance(colour('--surface', '#ffffff')) < 0.5
    const rule = (token: string, name: string, rest = {}) => ({
      token,
      foreground: colour(name, dark ? '#dddddd' : '#222222').slice(1, 7),
      ...rest,
    })
    const surface = colour('--surface', '#ffffff')
    const raised = colour('--surface-raised', '#ffffff')
    const text = colour('--text', '#111111')
    const muted = colour('--text-muted', '#555555')
    const accent = colour('--accent', '#3355cc')
    const border = colour('--border', '#cccccc')
    const soft = colour('--accent-soft', '#dde3ff')
    monaco.editor.defineTheme('wireline', {
      base: dark ? 'vs-dark' : 'vs',
      inherit: true,
      rules: [
        rule('', '--text'),
        rule('key', '--code-key'),
        rule('string', '--code-string'),
        rule('number', '--code-number'),
        rule('keyword', '--code-number'),
        rule('string.variable', '--accent', { fontStyle: 'bold' }),
        rule('tag', '--accent'),
        rule('comment', '--code-comment', { fontStyle: 'italic' }),
        rule('delimiter', '--text-muted'),
      ],
      colors: {
        'editor.background': surface,
        'editor.foreground': text,
        'editorGutter.background': surface,
        'editorLineNumber.foreground': muted,
        'editorLineNumber.activeForeground': text,
        'editorCursor.foreground': text,
        'editor.lineHighlightBackground': '#00000000',
        'editor.lineHighlightBorder': '#00000000',
        'editor.selectionBackground': `${accent.slice(0, 7)}40`,
        'editor.inactiveSelectionBackground': `${accent.slice(0, 7)}26`,
        'editorIndentGuide.background1': border,
        'editorIndentGuide.activeBackground1': muted,
        'editorWidget.background': raised,
        'editorWidget.foreground': text,
        'editorWidget.border': border,
        'editorHoverWidget.background': raised,
        'editorHoverWidget.foreground': text,
        'editorHoverWidget.border': border,
        'editorSuggestWidget.background': raised,
        'editorSuggestWidget.foreground': text,
        'editorSuggestWidget.border': border,
        'editorSuggestWidget.selectedBackground': soft,
        'editorSuggestWidget.selectedForeground': text,
        'editorSuggestWidget.highlightForeground': accent,
        'editorSuggestWidget.focusHighlightForeground': accent,
        'diffEditor.insertedLineBackground': colour('--success-soft', '#ddffdd'),
        'diffEditor.removedLineBackground': colour('--danger-soft', '#ffdddd'),
        'diffEditor.insertedTextBackground': `${colour('--success', '#117733').slice(0, 7)}26`,
        'diffEditor.removedTextBackground': `${colour('--danger', '#bb2222').slice(0, 7)}26`,
        'editorError.foreground': colour('--danger', '#bb2222'),
        'editorWarning.foreground': colour('--warning', '#996600'),
        'editorInfo.foreground': colour('--hint', '#336699'),
        'editorHint.foreground': colour('--hint', '#336699'),
        'input.background': surface,
        'input.foreground': text,
        'input.border': border,
        'inputOption.activeBorder': accent,
        'menu.background': raised,
        'menu.foreground': text,
        'menu.selectionBackground': soft,
        'menu.selectionForeground': text,
        'menu.border': border,
        focusBorder: colour('--focus', '#3355cc'),
        'textLink.foreground': accent,
        'textLink.activeForeground': accent,
        'scrollbar.shadow': '#00000000',
        'editorOverviewRuler.border': '#00000000',
      },
    })
    monaco.editor.setTheme('wireline')
  }
  show()
  const watch = new MutationObserver(show)
  watch.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] })
  return () => watch.disconnect()
}

/** The page's custom properties as `#rrggbb` or `#rrggbbaa`, whatever way they are written. */
function readColours(): (name: string, otherwise: string) => string {
  const styles = getComputedStyle(document.documentElement)
  return (name, otherwise) => toHex(styles.getPropertyValue(name).trim()) ?? otherwise
}

function toHex(colour: string): string | undefined {
  if (/^#(?:[\da-f]{6}|[\da-f]{8})$/i.test(colour)) return colour
  if (colour === '') return undefined
  const pen = document.createElement('canvas').getContext('2d', { willReadFrequently: true })
  if (pen === null) return undefined
  pen.fillStyle = colour
  pen.fillRect(0, 0, 1, 1)
  const [red = 0, green = 0, blue = 0] = pen.getImageData(0, 0, 1, 1).data
  return `#${[red, green, blue].map((part) => part.toString(16).padStart(2, '0')).join('')}`
}

function luminance(hex: string): number {
  const part = (at: number) => Number.parseInt(hex.slice(at, at + 2), 16) / 255
  return 0.2126 * part(1) + 0.7152 * part(3) + 0.0722 * part(5)
}
